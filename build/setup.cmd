@echo off
rem Gives a migrated, filled and verified database for dev (or test) on a machine that has the .NET SDK.
rem   build\setup.cmd [dev^|test]
setlocal
cd /d "%~dp0.."
set "ENVIRONMENT=%~1"
if "%ENVIRONMENT%"=="" set "ENVIRONMENT=dev"
dotnet --version >nul 2>&1 || (echo error: there is no .NET 10 SDK on the PATH& echo remedy: winget install Microsoft.DotNet.SDK.10& exit /b 3)
echo [1/3] packages and tools
dotnet tool restore --verbosity quiet || exit /b 1
echo [2/3] build
dotnet build SkinSpire.Persistence.sln --verbosity quiet || exit /b 1
echo [3/3] database
dotnet run --no-build --project SkinSpire.Persistence.Cli -- setup --env %ENVIRONMENT%
exit /b %ERRORLEVEL%
