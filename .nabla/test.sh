# shellcheck shell=bash
# ./nabla test

help_test() {
  cat <<'END'
Usage: ./nabla test [--full]

Checks the format, compiles with all checkers and runs all tests: units and architecture, the lessons
in their short form, the kernel over its protocol, and the first lesson in JupyterLab in a browser.
Screenshots are kept under notebooks/target/screenshots.

  --full   leave nothing out: slow tests too, and the lessons in full
END
}

do_test() {
  local excluded=slow quick=true status=0
  while [ $# -gt 0 ]; do
    case $1 in
      --full) excluded=none quick=false ;;
      *) unknown test "$1" --full --help ;;
    esac
    shift
  done
  lock
  need_jdk
  need_jupyter
  need_test_tools
  need_browser
  rm -f "$STATE/build" "$STATE/summary"
  need_build build_checked
  need_kernel
  unlock
  run_tests "$excluded" "$quick" || status=$?
  if summary >"$STATE/summary" && [ "$status" = 0 ]; then cat "$STATE/summary" && return; fi
  cat "$STATE/summary"
  return 1
}

need_test_tools() { need_pins test-tools "Installing the test tools" "$TEST_PINS"; }

need_browser() {
  if BROWSER=$(find_browser); then return; fi
  if [ "$(system)" = debian ] && [ "$(id -u)" = 0 ]; then
    quietly "Installing Chromium" install_packages chromium fonts-dejavu-core
  else
    quietly "Installing Chromium" "$VENV/bin/python" -m playwright install chromium
  fi
  BROWSER=$(find_browser) || fail "the browser tests need Chromium or Chrome." "Get it:  $(advice browser)"
}

install_packages() { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; }

run_tests() { # run_tests EXCLUDED_TAGS QUICK
  local log=$STATE/tests.log
  say "Testing; all output goes to $log"
  find "$ROOT" -path "$VENV" -prune -o -path '*/target/surefire-reports/*' -type f -exec rm -f {} +
  maven verify -Dmaven.test.failure.ignore=true "-DexcludedGroups=$1" "-Dquick=$2" "-Dnabla.root=$ROOT" \
    "-Dnabla.python=$VENV/bin/python" "-Dnabla.browser=$BROWSER" </dev/null 2>&1 | tee "$log" |
    { grep --line-buffered -E 'Building Nabla|Tests run:|ERROR|FAILURE' || true; }
}

summary() { # of all modules, in Surefire's words; fails where nothing ran
  find "$ROOT" -path "$VENV" -prune -o -path '*/target/surefire-reports/TEST-*.xml' -exec cat {} + | awk '
    function value(name) {
      if (!match($0, " " name "=\"[0-9]+")) return 0
      return substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3)
    }
    /^<testsuite / { t += value("tests"); f += value("failures"); e += value("errors"); s += value("skipped") }
    END {
      printf "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", t, f, e, s
      exit t == 0 || f + e > 0
    }'
}
