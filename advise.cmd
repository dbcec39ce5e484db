@echo off
rem advise: runs framework-advisor, and builds it first when it is missing or older than its sources.
rem The twin of `advise` for Windows: the same steps, the same messages, the same exit codes (the program's own,
rem or 70 when it cannot be built or started). Needs nothing but cmd, robocopy and ping, which Windows has.
setlocal EnableExtensions DisableDelayedExpansion
if "%~1"=="?maven" if defined ADVISE_WORK goto :maven

rem ---------------------------------------------------------------- where we are

set "home=%~dp0"
if not exist "%home%pom.xml" if not exist "%home%target\app" (
    for /f "tokens=2 delims=[]" %%L in ('dir /a:l "%~f0" 2^>nul ^| "%SystemRoot%\System32\find.exe" "<SYMLINK>"') do set "home=%%~dpL"
)
set "app=%home%target\app"
set "jar=%app%\framework-advisor.jar"
set "inputs=%app%\inputs"
set "lock=%home%target\advise.lock"
set "log=%home%target\advise-build.log"
set "work="

call :find_java
if errorlevel 70 exit /b 70
call :current
if errorlevel 1 call :build
if errorlevel 70 exit /b 70

rem ---------------------------------------------------------------- run

rem The text is UTF-8; the console is told so, and gets its own code page back.
set "page="
for /f "tokens=2 delims=:." %%P in ('chcp 2^>nul') do set "page=%%P"
chcp 65001 >nul 2>nul
rem A short run is over before the optimising compiler pays; a batch is not.
set "short=-XX:TieredStopAtLevel=1"
if /i "%~1"=="batch" set "short="
"%java%" %short% -XX:+UseSerialGC -Xshare:auto -cp "%jar%;%app%\lib\*" dev.frameworkadvisor.cli.Main %*
set "code=%errorlevel%"
if defined page chcp %page% >nul 2>nul
exit /b %code%

rem ---------------------------------------------------------------- is what was built current?

rem What was built keeps a copy of what it was built from. robocopy /l compares the two by size and time, and
rem finds what was added and what went: it answers 0 if they are alike.
:current
if not exist "%jar%" exit /b 1
if not exist "%home%pom.xml" exit /b 0
if not exist "%inputs%\pom.xml" exit /b 1
set "list=/l /njh /njs /nfl /ndl /np /r:0"
robocopy "%home%." "%inputs%" pom.xml LICENSE %list% >nul
if errorlevel 1 exit /b 1
robocopy "%home%src\main" "%inputs%\src\main" /e %list% >nul
if errorlevel 1 exit /b 1
robocopy "%home%rules" "%inputs%\rules" /e %list% >nul
if errorlevel 1 exit /b 1
exit /b 0

rem ---------------------------------------------------------------- Java

:find_java
set "java="
if defined JAVA_HOME (
    set "java=%JAVA_HOME%\bin\java.exe"
) else (
    for %%J in (java.exe) do set "java=%%~$PATH:J"
)
if not defined java call :no_java "there is no java on the PATH." & exit /b 70
if not exist "%java%" call :no_java "JAVA_HOME is %JAVA_HOME%, but there is no java in it (bin\java.exe)." & exit /b 70
for %%J in ("%java%") do set "jdk=%%~dpJ.."
set "version="
if exist "%jdk%\release" (
    for /f "usebackq tokens=1,2 delims==" %%A in ("%jdk%\release") do if "%%A"=="JAVA_VERSION" set "version=%%~B"
)
if not defined version call :ask_version
if not defined version call :no_java "java does not start (%java%)." & exit /b 70
for /f "tokens=1,2 delims=.-+_" %%A in ("%version%") do (
    set "major=%%A"
    if "%%A"=="1" set "major=%%B"
)
if %major% lss 17 call :no_java "this java is too old: %java% is version %version%." & exit /b 70
exit /b 0

:ask_version
set "answer=%TEMP%\advise-%RANDOM%.txt"
"%java%" -version >"%answer%" 2>&1
for /f "usebackq tokens=2,3" %%A in ("%answer%") do if "%%A"=="version" set "version=%%~B"
del "%answer%" >nul 2>nul
exit /b 0

:no_java
call :say "%~1"
>&2 echo     It needs a JDK, version 17 or newer:
>&2 echo     winget install EclipseAdoptium.Temurin.21.JDK
>&2 echo     or https://adoptium.net
>&2 echo     JAVA_HOME, if set, says which one to use.
exit /b 0

:say
set "text=%~1"
setlocal EnableDelayedExpansion
>&2 echo framework-advisor: !text!
endlocal
exit /b 0

rem ---------------------------------------------------------------- the build

rem Nothing is built in place: the inputs are copied, Maven builds the copy, and the result is moved to target\app.
rem So an interrupted or failed build leaves the old one as it was.
:build
if not exist "%home%pom.xml" (
    call :say "it is not built, and there is no pom.xml beside advise.cmd to build it from: is it a whole checkout?"
    exit /b 70
)
set "mvn="
for %%M in (mvn.cmd) do set "mvn=%%~$PATH:M"
if not defined mvn (
    call :say "there is no mvn on the PATH: it needs Maven, once, to build."
    >&2 echo     https://maven.apache.org/install.html
    exit /b 70
)
if exist "%jdk%\lib" if not exist "%jdk%\bin\javac.exe" (
    call :no_java "this Java can run programs but not build them: there is no javac.exe beside %java%."
    exit /b 70
)
if exist "%jdk%\bin\javac.exe" for %%J in ("%jdk%") do set "JAVA_HOME=%%~fJ"
if not exist "%home%target\" mkdir "%home%target" 2>nul

call :take_lock
if errorlevel 70 exit /b 70
if errorlevel 1 exit /b 0
call :make_app
set "code=%errorlevel%"
if defined work rd /s /q "%work%" 2>nul
rd /s /q "%lock%" 2>nul
exit /b %code%

rem One builder at a time. The holder writes a new number into the lock each second: when it stays the same for
rem long, its process is gone, and the lock is taken over. Answers 1 if another has done the work meanwhile.
:take_lock
set "seen="
set /a idle=0, tries=0
set "waited="
:try_lock
mkdir "%lock%" 2>nul
if not errorlevel 1 goto :locked
if not exist "%lock%\" (
    set /a tries+=1
    goto :no_lock
)
set "beat="
if exist "%lock%\beat" set /p beat=<"%lock%\beat"
if "%beat%"=="%seen%" (set /a idle+=1) else (set /a idle=0)
set "seen=%beat%"
if %idle% geq 15 (
    rd /s /q "%lock%" 2>nul
    set /a idle=0
    goto :try_lock
)
if not defined waited <nul >&2 set /p "=framework-advisor: another build is under way here; waiting for it "
set "waited=yes"
<nul >&2 set /p "=."
call :second
call :current
if errorlevel 1 goto :try_lock
>&2 echo  done
exit /b 1
:no_lock
if %tries% lss 3 (
    call :second
    goto :try_lock
)
call :say "it must be built, but it cannot write in %home%target."
>&2 echo     Run it once as the owner of that folder, or from a copy of your own.
exit /b 70
:locked
if defined waited >&2 echo  it has ended
call :current
if errorlevel 1 exit /b 0
rd /s /q "%lock%" 2>nul
exit /b 1

:make_app
set "why=building, once; the first time takes a minute or two"
if exist "%inputs%\pom.xml" set "why=something has changed; building again"
<nul >&2 set /p "=framework-advisor: %why% "
set "work=%home%target\advise.%RANDOM%"
set "list=/njh /njs /nfl /ndl /np /r:1 /w:1"
rem robocopy answers 8 or more when it could not copy.
robocopy "%home%." "%work%" pom.xml LICENSE %list% >nul
if errorlevel 8 goto :no_copy
robocopy "%home%src\main" "%work%\src\main" /e %list% >nul
if errorlevel 8 goto :no_copy
robocopy "%home%rules" "%work%\rules" /e %list% >nul
if errorlevel 8 goto :no_copy

set "ADVISE_WORK=%work%"
set /a beats=0
start "" /b cmd /d /c call "%~f0" ?maven
:building
if exist "%work%\done" goto :built
set /a beats+=1
set /a odd=beats %% 2
if %odd%==1 <nul >&2 set /p "=."
>"%lock%\beat" echo %beats%
call :second
goto :building

:built
set "failed=yes"
set /p failed=<"%work%\done"
if not "%failed%"=="0" goto :build_failed
if not exist "%work%\target\app\framework-advisor.jar" goto :build_failed
mkdir "%work%\target\app\inputs\src"
move "%work%\pom.xml" "%work%\target\app\inputs" >nul
if exist "%work%\LICENSE" move "%work%\LICENSE" "%work%\target\app\inputs" >nul
move "%work%\src\main" "%work%\target\app\inputs\src\main" >nul
move "%work%\rules" "%work%\target\app\inputs\rules" >nul
if exist "%app%" move "%app%" "%work%\old" >nul
if exist "%app%" goto :no_move
move "%work%\target\app" "%app%" >nul
if not exist "%jar%" goto :no_move
>&2 echo  done
exit /b 0

:no_move
if not exist "%app%" if exist "%work%\old" move "%work%\old" "%app%" >nul
>&2 echo  failed
call :say "cannot replace %app%: is an advise still running?"
exit /b 70

:no_copy
>&2 echo  failed
call :say "cannot copy the sources to %work%."
exit /b 70

:build_failed
>&2 echo  failed
>&2 type "%log%"
call :say "the build failed. What Maven said is above, and in target\advise-build.log."
exit /b 70

rem Beside the dots: Maven itself, in a cmd of its own.
:maven
cd /d "%ADVISE_WORK%"
call mvn -q -B -ntp -Dmaven.test.skip=true package >"..\advise-build.log" 2>&1 <nul
set "code=%errorlevel%"
>done.new echo %code%
move done.new done >nul
exit %code%

:second
ping -n 2 127.0.0.1 >nul
exit /b 0
