# shellcheck shell=bash
# Finds the JDK, Maven, Python and a browser, and says how to get them.

system() {
  if [ "$(uname -s)" = Darwin ]; then
    echo mac
  elif command -v apt-get >/dev/null; then
    echo debian
  elif command -v dnf >/dev/null; then
    echo fedora
  else
    echo other
  fi
}

advice() { # advice TOOL: how to get it on this system
  case $1-$(system) in
    jdk-mac) echo "brew install openjdk@25" ;;
    jdk-debian)
      if apt-cache show openjdk-25-jdk >/dev/null 2>&1; then
        echo "sudo apt-get install openjdk-25-jdk"
      else
        echo "a JDK 25 as .tar.gz from adoptium.net, unpacked: mkdir -p ~/.jdks && tar -xzf OpenJDK25*.tar.gz -C ~/.jdks"
      fi
      ;;
    jdk-fedora) echo "sudo dnf install java-25-openjdk-devel" ;;
    jdk-*) echo "a JDK 25 as .tar.gz from adoptium.net, unpacked: mkdir -p ~/.jdks && tar -xzf OpenJDK25*.tar.gz -C ~/.jdks" ;;
    maven-mac) echo "brew install maven" ;;
    maven-debian) echo "sudo apt-get install maven" ;;
    maven-fedora) echo "sudo dnf install maven" ;;
    maven-*) echo "the archive from maven.apache.org, unpacked, its bin folder on the PATH" ;;
    python-mac) echo "brew install python" ;;
    python-debian) echo "sudo apt-get install python3 python3-venv" ;;
    python-fedora) echo "sudo dnf install python3" ;;
    python-*) echo "Python from python.org" ;;
    browser-mac) echo "brew install --cask chromium" ;;
    browser-debian) echo "sudo apt-get install chromium" ;;
    browser-fedora) echo "sudo dnf install chromium" ;;
    browser-*) echo "Chromium or Chrome; NABLA_BROWSER names the program" ;;
    fonts-debian) echo "sudo apt-get install fontconfig fonts-dejavu-core" ;;
    fonts-*) echo "sudo dnf install fontconfig dejavu-sans-fonts, or your system's packages of these names" ;;
  esac
}

jdk_folders() { # where a JDK may be, the wanted first; most do not exist
  local javac
  if [ -n "${JAVA_HOME:-}" ]; then printf '%s\n' "$JAVA_HOME"; fi
  if javac=$(command -v javac); then dirname "$(dirname "$(target_of "$javac")")"; fi
  if [ -x /usr/libexec/java_home ]; then /usr/libexec/java_home -F -v 25 2>/dev/null || true; fi
  printf '%s\n' /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* /opt/jvm/* "$HOME"/.jdks/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
    {,"$HOME"}/Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.jdks/*/Contents/Home \
    {/opt/homebrew,/usr/local,/home/linuxbrew/.linuxbrew}/opt/openjdk*/libexec{,/openjdk.jdk/Contents/Home}
}

jdk_version() { # jdk_version FOLDER: from its release file; nothing where no JDK is
  if [ -x "$1/bin/javac" ] && [ -f "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$1/release"
  fi
}

found_jdks() { # one a line: version, tab, folder
  local folder version
  while IFS= read -r folder; do
    version=$(jdk_version "$folder")
    if [ -n "$version" ]; then printf '%s\t%s\n' "$version" "$folder"; fi
  done < <(jdk_folders)
}

find_jdk() { # the folder of the first JDK 25
  local folder
  folder=$(found_jdks | awk -F'\t' '$1 ~ /^25([.+-]|$)/ && !n++ { print $2 }')
  if [ -n "$folder" ]; then printf '%s\n' "$folder"; else return 1; fi
}

need_jdk() {
  local found
  if JAVA_HOME=$(find_jdk); then
    export JAVA_HOME
    return
  fi
  found=$(found_jdks | awk -F'\t' '!seen[$0]++ { printf "%s%s in %s", n++ ? "; " : "", $1, $2 }')
  fail "needs a JDK 25, and found ${found:-none}." "Get it:  $(advice jdk)" \
    "or, on every system, with sdkman.io:  sdk install java 25-tem" "A JDK in an unusual folder is found through JAVA_HOME."
}

find_maven() {
  local folder
  if command -v mvn; then return; fi
  for folder in ${MAVEN_HOME:+"$MAVEN_HOME"} ${M2_HOME:+"$M2_HOME"} "$HOME"/.sdkman/candidates/maven/current /opt/*maven*; do
    if [ -x "$folder/bin/mvn" ]; then printf '%s\n' "$folder/bin/mvn" && return; fi
  done
  return 1
}

maven_version() { "$1" -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p'; }

maven_fits() { # maven_fits VERSION
  printf '%s\n' "$1" | awk -F. '{ exit !($1 > 3 || $1 == 3 && $2 >= 8) }'
}

need_maven() {
  local version
  MVN=$(find_maven) || fail "needs Maven 3.8 or newer, and found none." "Get it:  $(advice maven)"
  version=$(maven_version "$MVN") || true
  maven_fits "$version" ||
    fail "needs Maven 3.8 or newer, but $MVN says '$version'." "Get a newer one:  $(advice maven)"
}

PYTHON_FITS='import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 9))'

find_python() { # the first Python that is new enough and can make environments
  local name
  for name in "${NABLA_PYTHON:-python3}" python3.{14,13,12,11,10,9} /usr/bin/python3 /opt/homebrew/bin/python3 python; do
    if command -v "$name" >/dev/null && "$name" -c "$PYTHON_FITS" 2>/dev/null; then
      command -v "$name"
      return
    fi
  done
  return 1
}

find_browser() { # a Chromium: the system's, or the one that Playwright keeps
  local name
  for name in "${NABLA_BROWSER:-chromium}" chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium \
    "$HOME"/{.cache,Library/Caches}/ms-playwright/chromium-*/chrome-*/{chrome,*.app/Contents/MacOS/*}; do
    if command -v "$name" 2>/dev/null; then return; fi
  done
  return 1
}
