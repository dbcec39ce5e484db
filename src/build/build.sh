# shellcheck shell=sh disable=SC2154
# Builds the program of a checkout when it is missing or older than its sources. `advise` reads this file.

lock=$home/target/advise.lock
log=$home/target/advise-build.log

# Whether the jar is newer than all sources: every build writes it again.
current() {
    [ -f "$jar" ] && [ -z "$(cd "$home" && find pom.xml src/main rules -newer "$jar" -print 2>/dev/null | head -n 1)" ]
}

build() {
    command -v mvn >/dev/null || fail "there is no mvn on the PATH: it needs Maven, once, to build." \
        "Debian, Ubuntu:  apt install maven" \
        "macOS:           brew install maven" \
        "elsewhere:       https://maven.apache.org/install.html"
    [ ! -d "$jdk/lib" ] || [ -x "$jdk/bin/javac" ] ||
        no_java "this Java can run programs but not build them: $jdk has no bin/javac."
    mkdir -p "$home/target" 2>/dev/null
    # One builder at a time. A lock whose owner is gone is taken over.
    until mkdir "$lock" 2>/dev/null; do
        [ -d "$lock" ] ||
            fail "it must be built, but it cannot write in $home/target." "Run it once as the owner of that folder."
        sleep 1
        if current; then return; fi
        owner=$(cat "$lock/owner" 2>/dev/null) && ! kill -0 "$owner" 2>/dev/null && rm -rf "$lock"
    done
    trap 'rm -rf "$lock"; say "the build was interrupted."; trap - INT TERM HUP; kill -s INT "$$"' INT TERM HUP
    echo "$$" >"$lock/owner"
    if current; then rm -rf "$lock"; return; fi
    if [ -e "$jar" ]; then say "something has changed; building again ..."
    else say "building, once; the first time takes a minute or two ..."; fi
    started=$lock/started
    : >"$started"
    [ ! -d "$jdk/lib" ] || export JAVA_HOME="$jdk"
    if (cd "$home" && mvn -q -B -ntp -Dmaven.test.skip=true package) >"$log" 2>&1 </dev/null && [ -f "$jar" ]; then
        touch -r "$started" "$jar" # what is edited meanwhile is newer
        rm -rf "$lock"
        trap - INT TERM HUP
    else
        rm -rf "$lock" "$jar"
        grep -E '^\[ERROR\] [^ ]|^[^[]' "$log" | grep -v 'Help 1\]\|re-run Maven' | head -n 20 | sed 's/^/    /' >&2
        fail "the build failed. What Maven said is above, and all of it in target/advise-build.log."
    fi
}

current || build
