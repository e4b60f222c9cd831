package dev.pave.ingest.log.format.structured;

import tools.jackson.databind.JsonNode;

/** Takes off what stands around a message: JSON, logfmt and CEF, also one in the other. */
public final class Layers {

    private static final int MOST = 3;

    private Layers() {}

    /** What a text tells as JSON or logfmt; the text itself where it is neither. */
    public static ToldMessage of(String text) {
        ToldMessage told = ToldMessage.text(text);
        for (int i = 0; i < MOST; i++) {
            ToldMessage inner = one(told.message());
            if (inner == null) {
                return told;
            }
            told = told.with(inner);
        }
        return told;
    }

    /** What an object tells, and the message in it. */
    public static ToldMessage of(JsonNode node) {
        ToldMessage outer = JsonLine.read(node);
        return outer == null ? ToldMessage.text(node.toString()) : inside(outer);
    }

    private static ToldMessage inside(ToldMessage outer) {
        ToldMessage inner = of(outer.message());
        return inner.message().equals(outer.message()) ? outer : outer.with(inner);
    }

    private static ToldMessage one(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        if (first == '{') {
            JsonNode node = JsonLine.parsed(text);
            return node == null ? null : JsonLine.read(node);
        }
        int cef = CefLine.start(text);
        if (cef >= 0) {
            return CefLine.read(text.substring(cef));
        }
        return Character.isLetter(first) || first == '@' ? LogfmtLine.read(text) : null;
    }
}
