package dev.pave.execute.selfheal;

import dev.pave.execute.Proposal;
import dev.pave.judge.fact.Risk;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may be done without asking.
 *
 * @param allowed risks that were allowed: {@code network}, {@code destructive}
 */
record Leave(List<String> allowed) {

    static final String NONE = "none";
    static final String NETWORK = "network";
    private static final String DESTRUCTIVE = "destructive";
    private static final String PRIVILEGED = "privileged";
    private static final Pattern AS_ANOTHER = Pattern.compile("(?:^|[&|;'\"\\s/])(?:sudo|doas|pkexec|runas|su)\\s");
    private static final Pattern BY_FORCE = Pattern.compile(
            "\\s(?:-f\\b|--force[\\w-]*|-D\\b|-\\w*rf\\b|--skip\\b|-?-delete\\b)"
                    + "|\\b(?:branch|tag) -d\\b|\\bln -\\w*f|\\bpush (?:\\S[\\S ]* )?[+:]\\w|\\bcrontab -r\\b"
                    + "|\\b(?:rm|rmi|rmdir|remove|delete|destroy|uninstall|purge|drop|erase|unlink|truncate|shred|dropdb|dropuser"
                    + "|killall|shutdown|reboot|poweroff|halt|publish|unpublish|filter-branch|filter-repo)\\b"
                    + "|\\b(?:terraform|pulumi|kubectl|helm) (?:\\S[\\S ]* )?(?:apply|up|upgrade|rollback|drain|scale|replace)\\b"
                    + "|\\b(?:systemctl|service|launchctl) (?:\\S[\\S ]* )?(?:stop|restart|reload|disable|mask|kill|isolate|unload)\\b");
    private static final Pattern REMOTE =
            Pattern.compile("\\bgit (?:\\S[\\S ]* )?(?:push|pull|fetch|clone|ls-remote|submodule update)\\b"
                    + "|\\b(?:docker|podman) (?:\\S[\\S ]* )?(?:run|pull|push|login|search|build|create|up)\\b|\\bvagrant up\\b"
                    + "|\\bpip[\\d.]* (?:\\S[\\S ]* )?(?:install|download|wheel|search)\\b|\\bnpx\\b"
                    + "|\\b(?:apt|apt-get|dnf|yum|brew|gem|npm|yarn|pnpm|conda|mvn|gradle|composer|choco|cinst|snap|flatpak)"
                    + " (?:\\S[\\S ]* )?(?:install|i|add|update|upgrade|reinstall|require|deploy|publish|ci|login|adduser|token|stars?|unstar"
                    + "|deprecate|owner|access|dist-tag|team|profile|view|search|refresh|outdated|audit)\\b"
                    + "|(?:^|[&|;] ?)(?:aws|az|gcloud|gh|heroku|kubectl|helm|oc|tsuru|cf|doctl|flyctl|vercel|netlify|firebase|pulumi"
                    + "|serverless|ansible|ansible-playbook|terraform|curl|wget|ssh|scp|sftp|ftp|telnet|nc|rsync|ping|whois|dig|nslookup)"
                    + "\\s(?!-?-?(?:version|help)$)");

    /** The gravest of a command's risks, with those that are known beside it. */
    static String risk(String command, Set<Risk> beside, boolean privileged) {
        Set<Risk> shown = Risk.of(command);
        if (privileged || AS_ANOTHER.matcher(command).find()) {
            return PRIVILEGED;
        }
        if (beside.contains(Risk.DESTRUCTIVE)
                || beside.contains(Risk.IRREVERSIBLE)
                || shown.contains(Risk.DESTRUCTIVE)
                || shown.contains(Risk.IRREVERSIBLE)
                || BY_FORCE.matcher(command).find()) {
            return DESTRUCTIVE;
        }
        return beside.contains(Risk.NETWORK) || isRemote(command) ? NETWORK : NONE;
    }

    private static boolean isRemote(String command) {
        return Risk.of(command).contains(Risk.NETWORK)
                || REMOTE.matcher(command).find();
    }

    /** Why a proposal is not done; empty where it may be. */
    Optional<String> objection(Proposal proposal) {
        String risk = proposal.risk();
        String what = "`" + (proposal.command().isEmpty() ? "the same again" : proposal.command()) + "` is held back: ";
        if (risk.equals(PRIVILEGED)) {
            return Optional.of(what + "it would run as somebody else; run it yourself");
        }
        if (!risk.equals(NONE) && !allowed.contains(risk)) {
            return Optional.of(what + "its risk is " + risk + "; `allow: [" + risk + "]` lets it be tried");
        }
        return isRemote(proposal.command()) && !allowed.contains(NETWORK)
                ? Optional.of(what + "it asks other machines too; `allow: [network, destructive]` lets it be tried")
                : Optional.empty();
    }
}
