#!/usr/bin/env bash
# Installs what the tests need and runs all of them. Last line: "N passed, N failed, N skipped".
# ./test.sh fast  leaves out what looks or prints with a browser; ./test.sh --filter X  runs some;
# ./test.sh screenshots FOLDER  draws every page instead.
set -uo pipefail
cd "$(dirname "$0")"
. Buuv.Portal/build/machine.sh

need_chromium headless
need pdfinfo=poppler-utils zbarimg=zbar-tools qpdf node=nodejs npm
need_fonts fonts-lato fonts-noto-core fonts-noto-color-emoji
for folder in Buuv.Tests/Live.Client Buuv.Tests/Lighthouse; do
  [ ! -f "$folder/package.json" ] || [ -d "$folder/node_modules" ] ||
    PUPPETEER_SKIP_DOWNLOAD=1 npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error || true
done

if [ "${1:-}" = screenshots ]; then
  BUUV_SCREENSHOTS="$(realpath -m "${2:-docs/screens}")" dotnet run --project Buuv.Tests -c Release --no-launch-profile -- \
    -explicit only -class Buuv.Tests.Journeys.Screenshots
  exit
fi

# Where there is no Chromium, a test that needs one and does not say so fails.
if [ "${1:-}" = fast ]; then
  shift
  export Posters__Chromium=none
  set -- --filter "Needs!=Chromium" "$@"
fi

# Drawing the pages is no test, and VSTest would count it as a skipped one.
case " $* " in *" --filter"*) ;; *) set -- --filter "FullyQualifiedName!~Journeys.Screenshots" "$@" ;; esac
log="$(mktemp)"
trap 'rm -f "$log"' EXIT
dotnet test Buuv.sln -c Release --nologo --logger "console;verbosity=minimal" "$@" 2>&1 | tee "$log"
code=${PIPESTATUS[0]}

# VSTest's summary lines, summed over projects. A browser test that was skipped is a test that did not pass.
awk -v code="$code" '
  /Failed: +[0-9]+, Passed: +[0-9]+, Skipped: +[0-9]+/ {
    match($0, /Failed: +[0-9]+/);  split(substr($0, RSTART, RLENGTH), f, / +/); failed += f[2]
    match($0, /Passed: +[0-9]+/);  split(substr($0, RSTART, RLENGTH), p, / +/); passed += p[2]
    match($0, /Skipped: +[0-9]+/); split(substr($0, RSTART, RLENGTH), s, / +/); skipped += s[2]
  }
  END {
    failed += skipped
    if (code != 0 && failed == 0) failed = 1
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
    exit failed > 0 || passed == 0
  }' "$log"
