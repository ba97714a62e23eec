/** Keeps the pictures and the search index from one build to the next. Written by "klartext hosting netlify". */
const folders = ["_site.cache/pictures", "_site.cache/search"];

export const onPreBuild = ({ utils }) => utils.cache.restore(folders);
export const onPostBuild = ({ utils }) => utils.cache.save(folders);
