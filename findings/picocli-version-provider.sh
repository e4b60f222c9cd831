#!/bin/sh
# picocli 4.7.7: a versionProvider that commands inherit (`scope = INHERIT`) is asked for the version each time a subcommand is
# added, though nobody wants to see it. A provider that starts a process or reads a manifest pays in every start, once for each
# subcommand. Guessed: it is asked when someone says --version, as it is without inheritance and where it is set after all
# commands were added.
. "$(dirname "$0")/run.sh"
packages info.picocli:picocli:4.7.7
java_says Finding.java <<'JAVA'
import picocli.CommandLine;
import picocli.CommandLine.Command;

public class Finding {
    static int asked;

    public static class Version implements CommandLine.IVersionProvider {
        public String[] getVersion() {
            asked++;
            return new String[] {"1.0"};
        }
    }

    @Command(name = "inherits", mixinStandardHelpOptions = true, scope = CommandLine.ScopeType.INHERIT,
            versionProvider = Version.class)
    public static class Inherits implements Runnable {
        public void run() {}
    }

    @Command(name = "alone", mixinStandardHelpOptions = true, versionProvider = Version.class)
    public static class Alone implements Runnable {
        public void run() {}
    }

    @Command
    public static class Sub implements Runnable {
        public void run() {}
    }

    static int asked(CommandLine line, boolean late, String... args) {
        asked = 0;
        for (int i = 1; i <= 5; i++) {
            line.addSubcommand("sub" + i, new Sub());
        }
        if (late) {
            line.getCommandSpec().versionProvider(new Version());
        }
        line.setOut(new java.io.PrintWriter(java.io.OutputStream.nullOutputStream()));
        line.execute(args);
        return asked;
    }

    public static void main(String[] args) {
        System.out.println("inherited, sub1: " + asked(new CommandLine(new Inherits()), false, "sub1"));
        System.out.println("alone, sub1: " + asked(new CommandLine(new Alone()), false, "sub1"));
        System.out.println("alone, --version: " + asked(new CommandLine(new Alone()), false, "--version"));
        System.out.println("set late, sub1: " + asked(new CommandLine(new Sub()), true, "sub1"));
    }
}
JAVA
expect "inherited, sub1: 5
alone, sub1: 0
alone, --version: 1
set late, sub1: 0"
