# shellcheck shell=bash
# ./nabla doctor

help_doctor() {
  cat <<'END'
Usage: ./nabla doctor

Says what was found on this machine, and what to do about what is missing.
The exit status is 1 if something is missing without which the course cannot run.
END
}

do_doctor() {
  if [ $# -gt 0 ]; then unknown doctor "$1" --help; fi
  MISSING=0
  diagnose_tools
  diagnose_lab
  diagnose_machine
  diagnose_caches
  if [ "$MISSING" -gt 0 ]; then
    printf '\n%s\n' "Missing: $MISSING. Install what the lines above name, and start ./nabla doctor again."
    return 1
  fi
  printf '\n%s\n' "Nothing required is missing. ./nabla lab opens the course."
}

row() { printf '%-8s %-10s %s\n' "$1" "$2" "$3"; }

missing() { # missing NAME WHAT TOOL
  row MISSING "$1" "$2. Get it: $(advice "$3")"
  MISSING=$((MISSING + 1))
}

diagnose_tools() {
  local tool version
  if tool=$(find_jdk); then
    row ok JDK "$(jdk_version "$tool") in $tool"
    JAVA_HOME=$tool && export JAVA_HOME
  else
    missing JDK "no JDK 25 found" jdk
    found_jdks | awk -F'\t' '!seen[$0]++ { printf "%-19s not usable: %s in %s\n", "", $1, $2 }'
  fi
  if ! tool=$(find_maven); then
    missing Maven "none found" maven
  elif ! version=$(maven_version "$tool"); then
    row later Maven "$tool; it needs a Java to tell its version"
  elif maven_fits "$version"; then
    row ok Maven "$version, $tool"
  else
    missing Maven "$tool is Maven $version; 3.8 or newer is needed" maven
  fi
  if tool=$(find_python); then
    row ok Python "$("$tool" -c 'import platform; print(platform.python_version())'), $tool"
  else
    missing Python "none of 3.9 or newer with its venv module found" python
  fi
}

diagnose_lab() {
  local version
  if version=$("$VENV/bin/python" -m jupyterlab --version 2>/dev/null); then
    row ok Jupyter "JupyterLab $version in $VENV"
  else
    row later Jupyter "not installed yet; ./nabla lab does it"
  fi
  if [ -f "$STATE/kernel" ] && [ -f "$KERNEL_JAR" ]; then
    row ok Kernel "registered in $VENV"
  else
    row later Kernel "not registered yet; ./nabla lab does it"
  fi
}

diagnose_machine() {
  local found
  if found=$(nvidia-smi --query-gpu=name,driver_version --format=csv,noheader 2>/dev/null); then
    row ok GPU "$(printf '%s' "$found" | sed 's/, /, driver /' | tr '\n' ';')"
  else
    row none GPU "no NVIDIA GPU with its driver (nvidia-smi) found; everything runs on the CPU"
  fi
  if [ "$(system)" = mac ]; then
    row ok Fonts "the system's"
  elif found=$(fc-list 2>/dev/null | wc -l | tr -d ' ') && [ "$found" -gt 0 ]; then
    row ok Fonts "$found found"
  else
    row none Fonts "none found; for text in charts: $(advice fonts)"
  fi
  if found=$(find_browser); then
    row ok Browser "$found (for the tests)"
  else
    row later Browser "none that the tests can use; ./nabla test installs it if it can. Else: $(advice browser)"
  fi
}

diagnose_caches() {
  local name folder
  while IFS=' ' read -r name folder; do
    if [ -d "$folder" ]; then
      row ok "$name" "$(du -sh "$folder" 2>/dev/null | awk '{ print $1 }') in $folder"
    else
      row none "$name" "$folder is not there yet"
    fi
  done <<END
Libraries $HOME/.m2/repository
Wheels $WHEELS
DJL ${DJL_CACHE_DIR:-$HOME/.djl.ai}
END
}
