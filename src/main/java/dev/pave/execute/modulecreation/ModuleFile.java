package dev.pave.execute.modulecreation;

/**
 * A file that a module consists of.
 *
 * @param path       below the repository
 * @param template   of its text, beside this class
 * @param isOnce     whether one that is there already will do, whatever it says
 */
record ModuleFile(String path, String template, boolean isOnce) {

    ModuleFile(String path, String template) {
        this(path, template, false);
    }
}
