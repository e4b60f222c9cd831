package dev.pave.judge;

import dev.pave.home.Mistake;
import dev.pave.home.SettingsFile;
import dev.pave.home.SettingsSchema;
import dev.pave.home.SettingsSection;
import dev.pave.judge.fact.ApprovalSettings;
import java.util.List;

/** Reads {@code auto_approval_rules.yaml}: the settings of approval, at the top. */
final class ApprovalConfig {
    static final String FILE = "auto_approval_rules.yaml";
    static final SettingsSection<ApprovalSettings> SETTINGS = new SettingsSection<>("", ApprovalSettings.class);

    private ApprovalConfig() {}

    static List<Mistake> problems(String text) {
        return new SettingsSchema(SETTINGS.keys()).problems(FILE, SettingsFile.read(FILE, text));
    }

    /** The settings; what the file leaves out has its default. */
    static ApprovalSettings read(String text) {
        return SETTINGS.read(SettingsFile.read(FILE, text).values(), ApprovalSettings.USUAL);
    }
}
