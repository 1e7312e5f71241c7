# shellcheck shell=bash
# Builds the jars and sets up JupyterLab with the kernel in it.

maven() { (cd "$ROOT" && "$MVN" -B -Dstyle.color=never "$@"); }

build_key() { # of what the jars are made of: sources, resources and poms, tests excluded
  (cd "$ROOT" && find pom.xml kernel lib exercises solutions \( -name target -o -path '*/src/test' \) -prune -o -type f \
    \( -name pom.xml -o -path '*/src/main/*' -o -name 'week-*.json' -o -path 'solutions/quiz/*' \) -print |
    LC_ALL=C sort | checksum)
}

jars_there() { # also those in Maven's cache that the course's class path names
  local path paths=()
  if ! [ -f "$KERNEL_JAR" ] || ! [ -f "$COURSE" ]; then return 1; fi
  IFS=: read -r -a paths <"$COURSE" || true
  for path in ${paths[@]+"${paths[@]}"}; do [ -e "$path" ] || return 1; done
}

need_build() {
  need_jdk
  jars_there || rm -f "$STATE/build"
  once build "$JAVA_HOME $(build_key)" "${1:-build}"
}

build() { build_with "Building the kernel and the library" -DskipChecks -Dmaven.test.skip=true -pl kernel,exercises -am; }

build_checked() { build_with "Checking the format and compiling with all checkers" -DskipTests; }

build_with() { # build_with WHAT OPTION...: makes the jars, and the file with the course's class path
  local what=$1
  shift
  need_maven
  quietly "$what" maven "$@" package dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile=target/runtime.classpath
  printf '%s:%s\n' "$ROOT"/exercises/target/nabla-exercises-*.jar "$(cat "$ROOT/exercises/target/runtime.classpath")" >"$COURSE"
}

java_kernel() { "$JAVA_HOME/bin/java" -Dnabla.command=./nabla -jar "$KERNEL_JAR" "$@"; }

need_jupyter() {
  if ! "$VENV/bin/python" -c "$PYTHON_FITS" 2>/dev/null; then rm -f "$STATE/venv"; fi
  once venv "$VENV" make_venv
  need_pins lab "Installing JupyterLab" "$LAB_PINS"
}

make_venv() {
  local python
  python=$(find_python) ||
    fail "needs Python 3.9 or newer with its venv module for JupyterLab, and found none." "Get it:  $(advice python)" \
      "Without Python, ./nabla run NOTEBOOK runs a lesson and writes it as a page."
  rm -rf "$VENV" "$STATE/lab" "$STATE/test-tools" "$STATE/kernel"
  quietly "Making the Python environment" "$python" -m venv "$VENV"
}

need_pins() { # need_pins STEP WHAT FILE
  once "$1" "$VENV $(printf '%s\n' "$3" | checksum)" quietly "$2" install_pins "$3"
}

# From the kept wheels if they suffice; else what is missing is fetched, and kept, first.
install_pins() { # install_pins FILE
  local new=$WHEELS/new.$$
  mkdir -p "$WHEELS"
  if pip install --no-index --find-links "$WHEELS" -r "$1"; then return; fi
  rm -rf "$new"
  pip wheel --find-links "$WHEELS" --prefer-binary --wheel-dir "$new" -r "$1" || return
  find "$new" -type f -exec mv -f {} "$WHEELS" \;
  rm -rf "$new"
  pip install --no-index --find-links "$WHEELS" -r "$1"
}

pip() { "$VENV/bin/python" -m pip --disable-pip-version-check --no-input "$@"; }

need_kernel() { # in the JupyterLab of .venv, with the course on its class path
  need_build
  need_jupyter
  if [ -n "$(find "$ROOT"/kernel/target/{*.jar,lib} -newer "$STATE/kernel" 2>/dev/null)" ]; then rm -f "$STATE/kernel"; fi
  once kernel "$VENV $(cat "$STATE/build") $(printf '%s\n' "$COURSE" | checksum)" register_kernel
}

register_kernel() {
  quietly "Registering the Java kernel" java_kernel install --prefix "$VENV" --link "--class-path=@$COURSE"
}
