package dev.pave.mine.files.group;

import dev.pave.mine.files.predict.Rule;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.Sequence;
import dev.pave.pattern.text.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Templates that come together, and all rules between them. */
public final class Convention {

    /**
     * A rule as this convention sees it: a folder may be open here that is not in the rule.
     *
     * @param key      id of the role whose file brings the other
     * @param template id of the role that it brings
     * @param many     whether the rule speaks of the plural of this convention's names
     */
    record Member(Rule rule, String key, String template, boolean many) {

        /** The same with a folder open, which some places may write in a case style. */
        Member open(String folder, CaseStyle style) {
            return new Member(
                    rule, OpenFolders.open(key, folder, style), OpenFolders.open(template, folder, style), many);
        }
    }

    private final List<Member> members = new ArrayList<>();
    private final TreeSet<String> folders = new TreeSet<>();
    private CaseStyle folderStyle = CaseStyle.AS_IS;

    /** The template of a path whatever the case style of its name, and whether its number is another file's. */
    public static String plain(String template) {
        String plain = template.replace(Sequence.NEXT, Sequence.SHARED);
        int colon = plain.indexOf(':');
        while (colon >= 0) {
            int open = plain.lastIndexOf('{', colon);
            int close = plain.indexOf('}', colon);
            boolean slot = open >= 0 && close >= 0 && Slot.OF_THE_NAME.contains(plain.substring(open + 1, colon));
            plain = slot ? plain.substring(0, colon) + plain.substring(close) : plain;
            colon = plain.indexOf(':', colon + 1);
        }
        return plain;
    }

    void add(Member member) {
        members.add(member);
    }

    void addFolder(String folder) {
        folders.add(folder);
    }

    /** Says in which case style places write the open folder that do not write it as it is called. */
    void writeFolders(CaseStyle style) {
        folderStyle = style == CaseStyle.AS_IS ? folderStyle : style;
    }

    CaseStyle folderStyle() {
        return folderStyle;
    }

    List<Member> members() {
        return members;
    }

    /** Id of the role that a rule brings here. */
    public String roleOf(Rule rule) {
        return members.stream()
                .filter(member -> member.rule() == rule)
                .map(Member::template)
                .findFirst()
                .orElseGet(() -> Rule.id(rule.action(), plain(rule.template())));
    }

    /** Ids of all roles: action sign and plain template. */
    TreeSet<String> roles() {
        TreeSet<String> roles = new TreeSet<>();
        for (Member member : members) {
            roles.add(member.key());
            roles.add(member.template());
        }
        return roles;
    }

    /** What {@code {folder}} stood for; empty when no folder is open. */
    TreeSet<String> folders() {
        return folders;
    }
}
