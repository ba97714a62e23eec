#!/bin/sh
# The build command of Cloudflare Pages. Written by "klartext hosting cloudflare".
set -eu
npm ci --omit=dev --ignore-scripts
# Every branch but the published one is a preview.
if [ "$CF_PAGES_BRANCH" = "main" ]; then drafts=""; else drafts="--drafts"; fi
npx --no -- klartext build $drafts --previous live ${KLARTEXT_FIRST_RELEASE:+--first-release}
# Drafts are what an audit would stop.
if [ -z "$drafts" ]; then
  npx --no -- klartext audit _site
fi
