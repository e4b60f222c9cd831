package dev.pave.ingest.log;

/** What is made of commands, and what of messages. */
public record Normalisers(OperationNormaliser commands, OperationNormaliser messages) {

    public static final Normalisers DEFAULT = new Normalisers(new CommandNormaliser(), new MaskingNormaliser());
}
