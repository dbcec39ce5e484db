@echo off
rem advise: runs framework-advisor. A checkout is built first, when the program is missing or older than its sources.
rem The twin of `advise` for Windows, with the same messages and exit codes. Needs cmd, robocopy and ping, which Windows has.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0"
set "app=%home%lib"
if exist "%home%pom.xml" set "app=%home%target\app"
set "jar=%app%\framework-advisor.jar"
set "inputs=%home%target\advise-inputs"
set "lock=%home%target\advise.lock"
set "log=%home%target\advise-build.log"

set "java=%home%runtime\bin\java.exe"
if exist "%java%" goto :java
set "java="
if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java.exe") else (for %%J in (java.exe) do set "java=%%~$PATH:J")
if not defined java call :no_java "there is no java on the PATH." & exit /b 70
if not exist "%java%" call :no_java "JAVA_HOME is %JAVA_HOME%, but there is no java in it (bin\java.exe)." & exit /b 70
:java
for %%J in ("%java%") do set "jdk=%%~dpJ.."
set "version=99"
if exist "%jdk%\release" for /f "usebackq tokens=1,2 delims==" %%A in ("%jdk%\release") do if "%%A"=="JAVA_VERSION" set "version=%%~B"
for /f "tokens=1 delims=.-+_" %%A in ("%version%") do set "major=%%A"
if %major% lss 17 call :no_java "this java is too old: %java%" & exit /b 70

call :current
if errorlevel 1 call :build
if errorlevel 70 exit /b 70

rem The text is UTF-8; the console is told so, and gets its own code page back.
set "page="
for /f "tokens=2 delims=:." %%P in ('chcp 2^>nul') do set "page=%%P"
chcp 65001 >nul 2>nul
rem A short run is over before the optimising compiler pays; a batch and a server are not.
set "short=-XX:TieredStopAtLevel=1"
if /i "%~1"=="batch" set "short="
if /i "%~1"=="serve" set "short="
rem An archive of classes saves a third of the time to start. It fits one Java, and the first run with that Java makes it.
set "archive=%app%\classes-%version%.jsa"
set "run=-Xlog:disable -XX:+UseSerialGC -cp "%app%\*;%app%\lib\*" dev.frameworkadvisor.cli.Main"
if not exist "%archive%" (type nul >"%archive%") 2>nul && "%java%" "-XX:ArchiveClassesAtExit=%archive%" %run% recommend "%home%examples\online-shop.yaml" >nul 2>nul
"%java%" %short% "-XX:SharedArchiveFile=%archive%" %run% %*
set "code=%errorlevel%"
if defined page chcp %page% >nul 2>nul
exit /b %code%

rem A build is followed by a copy of its inputs; robocopy /l tells whether the inputs differ from the copy by size or time.
:current
if not exist "%jar%" exit /b 1
if not exist "%home%pom.xml" exit /b 0
call :each_input "/l /njh /njs /nfl /ndl /np /r:0"
exit /b %errorlevel%

:each_input
set "differ=0"
robocopy "%home%." "%inputs%" pom.xml %~1 >nul
if errorlevel 1 set "differ=1"
for %%D in (src\main rules) do robocopy "%home%%%D" "%inputs%\%%D" /mir %~1 >nul & if errorlevel 1 set "differ=1"
exit /b %differ%

:build
if not exist "%home%pom.xml" call :say "there is no framework-advisor.jar in %app%: is the download whole?" & exit /b 70
set "mvn="
for %%M in (mvn.cmd) do set "mvn=%%~$PATH:M"
if not defined mvn call :say "there is no mvn on the PATH: it needs Maven, once, to build (https://maven.apache.org/install.html)." & exit /b 70
if exist "%jdk%\bin\javac.exe" for %%J in ("%jdk%") do set "JAVA_HOME=%%~fJ"
if not exist "%home%target\" mkdir "%home%target" 2>nul
:wait
mkdir "%lock%" 2>nul
if not errorlevel 1 goto :locked
if not exist "%lock%\" call :say "it must be built, but it cannot write in %home%target." & exit /b 70
call :say "another build is under way here. If there is none, remove %lock%"
ping -n 4 127.0.0.1 >nul
call :current
if not errorlevel 1 exit /b 0
goto :wait
:locked
call :say "building; the first time takes a minute or two ..."
pushd "%home%" & call mvn -q -B -ntp -Dmaven.test.skip=true package >"%log%" 2>&1 <nul
set "code=%errorlevel%"
popd
call :each_input "/njh /njs /nfl /ndl /np /r:1"
rd /s /q "%lock%" 2>nul
if "%code%"=="0" if exist "%jar%" exit /b 0
del "%jar%" 2>nul
>&2 type "%log%"
call :say "the build failed. What Maven said is above, and in target\advise-build.log."
exit /b 70

:no_java
call :say "%~1"
>&2 echo     It needs a JDK, version 17 or newer: winget install EclipseAdoptium.Temurin.21.JDK, or https://adoptium.net
exit /b 0

:say
>&2 echo framework-advisor: %~1
exit /b 0
