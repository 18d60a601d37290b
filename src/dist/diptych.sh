#!/bin/sh
# Diptych on Linux, in place of jpackage's launcher. That one asks rpm and dpkg at every start which
# package it belongs to, which takes longer than the rest of the start. And Java takes the encoding of
# file names and arguments from the locale and from nothing else: where that is not UTF-8 (ssh, cron,
# a container), a note with a Chinese name could not be opened. Where it is UTF-8 the locale stays as
# it is, because input methods go by it.
self=$(readlink -f -- "$0")
lib=${self%/bin/*}/lib
app=$lib/app
if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
  export LC_ALL=C.UTF-8
fi
unset JDK_JAVA_OPTIONS
cache=
if [ -f "$app/diptych.aot" ]; then
  cache=-XX:AOTCache=$app/diptych.aot
fi
exec "$lib/runtime/bin/java" ${cache:+"$cache"} @FLAGS@ -cp "@CLASS_PATH@" @MAIN_CLASS@ "$@"
