package dev.pave.mine.files;

/**
 * A path with its name, and from level 1 on its last folders, left open: what rules are learned for.
 *
 * @param key    the template, e.g. {@code lib/{folder}/{name}.js}
 * @param name   what {@code {name}} stands for
 * @param folder what {@code {folder}} stands for; empty at level 0
 * @param level  how many folders are left open; 0 is the most specific
 */
record Context(String key, String name, String folder, int level) {

    static final String FOLDER = "{folder}";

    /** A companion's path in this context. */
    String fill(String template) {
        if (template.indexOf('{') < 0) {
            return template;
        }
        String path = template;
        if (path.contains("{name")) {
            for (CaseStyle style : CaseStyle.values()) {
                if (path.contains(style.slot())) {
                    path = path.replace(style.slot(), style.write(name));
                }
            }
        }
        return level == 0 ? path : path.replace(FOLDER, folder);
    }
}
