#!/bin/sh
# Checks OSCAL documents in a pipeline: findings go to the log, reports to a folder, and the exit
# code is that of "assay validate". What is asked for comes from the environment:
#
#   ASSAY_PATHS     files, folders, globs and zips, one a line
#   ASSAY_LEVEL     how far to check: schema, constraints or rules
#   ASSAY_FAIL_ON   what makes the pipeline fail: error, warning or never
#   ASSAY_RULES     files with rules of your own, one a line
#   ASSAY_OPTIONS   further words for "assay validate", one a line
#   ASSAY_FORMATS   the reports to write, separated by spaces
#   ASSAY_REPORTS   the folder for them, which is made
#   ASSAY           the program; else the one that lies beside this folder
#
# On GitHub the Markdown report becomes the summary of the job, and the outputs exit-code, reports
# and sarif are set.

set -u

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P) || exit 4
assay=${ASSAY:-$here/../assay}
formats=${ASSAY_FORMATS-sarif junit markdown}
reports=${ASSAY_REPORTS:-assay-reports}

fail() {
  echo "assay: $*" >&2
  exit 2
}

# ---- the words of the command line

# Only line breaks separate, and nothing is expanded: names may hold spaces and stars.
spaces=$IFS
IFS='
'
set -f
set -- --level "${ASSAY_LEVEL:-rules}" --fail-on "${ASSAY_FAIL_ON:-error}"
for rules in ${ASSAY_RULES:-}; do
  set -- "$@" --rules "$rules"
done
for word in ${ASSAY_OPTIONS:-}; do
  set -- "$@" "$word"
done
set -- "$@" --
before=$#
for path in ${ASSAY_PATHS:-}; do
  set -- "$@" "$path"
done
IFS=$spaces
[ $# -gt "$before" ] || fail "ASSAY_PATHS names nothing to check"

suffix() {
  case $1 in
    sarif) echo assay.sarif ;;
    junit) echo assay-junit.xml ;;
    markdown) echo assay.md ;;
    json) echo assay.json ;;
    jsonl) echo assay.jsonl ;;
    html) echo assay.html ;;
    *) return 1 ;;
  esac
}
for format in $formats; do
  suffix "$format" >/dev/null ||
    fail "ASSAY_FORMATS cannot hold \"$format\"; the reports are sarif, junit, markdown, json, jsonl, html"
done

# ---- the log, then the reports

"$assay" validate "$@"
code=$?
# With a wrong line, or a fault, there is nothing to report on.
case $code in
  0 | 1 | 3) ;;
  *) exit "$code" ;;
esac

# Kept apart until all are there, so that a report is not taken for a document to check.
made=$(mktemp -d) || fail "cannot make a folder for the reports"
trap 'rm -rf "$made"' EXIT
for format in $formats; do
  "$assay" validate --format "$format" -o "$made/$(suffix "$format")" --quiet "$@" >/dev/null
  again=$?
  [ "$again" = "$code" ] || {
    echo "assay: writing the report as $format ended with $again, not with $code" >&2
    exit 4
  }
done
mkdir -p "$reports" || fail "cannot make the folder $reports"
for format in $formats; do
  mv -f "$made/$(suffix "$format")" "$reports/" || fail "cannot write to $reports"
done

# ---- what GitHub asks for

if [ -n "${GITHUB_STEP_SUMMARY:-}" ] && [ -f "$reports/assay.md" ]; then
  # A longer one is refused as a whole.
  if [ "$(($(wc -c <"$reports/assay.md")))" -lt 1000000 ]; then
    cat "$reports/assay.md" >>"$GITHUB_STEP_SUMMARY"
  else
    echo "The summary is too long to be shown here; it is in the reports." >>"$GITHUB_STEP_SUMMARY"
  fi
fi
if [ -n "${GITHUB_OUTPUT:-}" ]; then
  {
    echo "exit-code=$code"
    echo "reports=$reports"
    [ ! -f "$reports/assay.sarif" ] || echo "sarif=$reports/assay.sarif"
  } >>"$GITHUB_OUTPUT"
fi
exit "$code"
