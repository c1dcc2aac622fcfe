package org.sekisho.curation.control;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A draft as JSON, in the law's own order; the same list always gives the same bytes. What is not known in it is refused. */
public final class JacksonDraft {

    private static final String FORMAT = "sekisho control list 1";
    private static final String NOTICE = "a draft for people, read by a program; not law, and used by no run";

    /** Many times as large as a draft of the largest list. */
    private static final long LARGEST = 128L * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private record InWords(String en, String ja) {}

    private record File(String format, String notice, Map<Doubt, InWords> doubts, ControlList list) {}

    private JacksonDraft() {}

    /** The draft as UTF-8. */
    public static byte[] written(ControlList list) {
        Map<Doubt, InWords> doubts = new TreeMap<>();
        for (Doubt doubt : Doubt.values()) {
            doubts.put(doubt, new InWords(doubt.english(), doubt.japanese()));
        }
        String json = JSON.writeValueAsString(new File(FORMAT, NOTICE, doubts, list));
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @throws SourceRefusedException if the file is no draft that this program writes */
    public static ControlList read(Path file) {
        try {
            File draft = JSON.readValue(ControlSources.bytesOf(file, LARGEST), File.class);
            if (draft != null && FORMAT.equals(draft.format()) && draft.list() != null) {
                return draft.list();
            }
        } catch (JacksonException e) {
            throw new SourceRefusedException(
                    Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getLineNr()), notADraft());
        }
        throw new SourceRefusedException(0, notADraft());
    }

    private static String notADraft() {
        return "it is no draft of a control list; make one by: sekisho lists control read FILE --to DRAFT";
    }
}
