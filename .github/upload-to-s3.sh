#!/usr/bin/env bash
# Copies a built site to S3-compatible storage: .github/upload-to-s3.sh dist
# BUCKET names the bucket, with a path below it if you like; ENDPOINT the service, where it is not Amazon's.
# It needs the AWS CLI and GNU's tools, as Linux has them.
# What pages need comes before the pages, and what nothing needs any more leaves last, so that no reader meets half a site.
set -euo pipefail

site=${1:?Name the folder of the built site: .github/upload-to-s3.sh dist}
target="s3://${BUCKET:?Set BUCKET to the name of the bucket.}"
[ -f "$site/verbatim.json" ] || { echo "$site: no built site stands here. Build one with \"npm run build\"." >&2; exit 1; }

s3() { aws s3 "$@" ${ENDPOINT:+--endpoint-url "$ENDPOINT"}; }
copy() { s3 sync --no-progress "$site" "$target" "$@"; }

# What is not of the site is deleted there, so it has to be the place of a site, or empty.
if ! s3 ls "$target/verbatim.json" > /dev/null && [ -n "$(s3 ls "$target/" | head -n 1)" ]; then
  echo "$target holds other things than a site of Verbatim, and they would be deleted. Name a bucket or a path of its own in BUCKET." >&2
  exit 1
fi

# By times alone sync would send all files of a site that was made anew, and would miss one that was made long ago. So files that are
# as the last copy left them are made old, and all others new. A copy that is cut off leaves no sums, and the next one sends all.
sums="$(mktemp -d)" && trap 'rm -r "$sums"' EXIT
(cd "$site" && find . -type f -print0 | xargs -0 sha256sum -z | LC_ALL=C sort -z) > "$sums/new"
find "$site" -type f -exec touch {} +
if s3 cp --only-show-errors "$target/.sums" "$sums/last" 2> /dev/null; then
  LC_ALL=C comm -z -12 "$sums/last" "$sums/new" | cut -z -c 67- | (cd "$site" && xargs -0 -r touch -d 2000-01-01)
  s3 rm --only-show-errors "$target/.sums"
fi

# First the mark of the site, by which this is known as its place when a copy was cut off.
s3 cp --no-progress "$site/verbatim.json" "$target/verbatim.json" --cache-control 'no-cache'
# Files whose names change with their content: browsers and CDNs keep them for good.
lasting=(--include '_astro/*' --include 'pagefind/*/*')
copy --exclude '*' "${lasting[@]}" --cache-control 'public, max-age=31536000, immutable' --size-only
# Everything else is asked for again, and mostly answered with "not modified".
copy --exclude '_astro/*' --exclude 'pagefind/*' --exclude '*.html' --cache-control 'no-cache'
copy --exclude '*' --include '*.html' --cache-control 'no-cache'
copy --exclude '*' --include 'pagefind/*' --exclude 'pagefind/*/*' --cache-control 'no-cache'
copy --delete --size-only
s3 cp --no-progress "$sums/new" "$target/.sums" --cache-control 'no-cache'
