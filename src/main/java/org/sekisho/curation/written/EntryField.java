package org.sekisho.curation.written;

import java.util.Optional;

/** A field of an entry that a form can hold, in the order of the language's page. Rules and examples are none. */
public enum EntryField {
    CODE("code"),
    TITLE("title"),
    TITLE_JA("titleJa"),
    AREA("area"),
    QUEUE("queue"),
    OWNER("owner"),
    /** A text in each line. */
    CONSULTED("consulted"),
    HANDLING("handling"),
    /** A code in each line. */
    LANGUAGES("languages"),
    REASON("basis.reason"),
    INSTRUMENT("basis.instrument"),
    ARTICLE("basis.article"),
    QUOTE("basis.quote"),
    RETRIEVED("basis.retrieved"),
    URL("basis.url"),
    FROM("inForce.from"),
    TO("inForce.to"),
    REVIEW_BY("reviewBy");

    private final String key;

    EntryField(String key) {
        this.key = key;
    }

    /** The key as it is written; a dot leads into keys within keys. */
    public String key() {
        return key;
    }

    /** Whether it holds several texts, one in each line. */
    public boolean isSeveral() {
        return this == CONSULTED || this == LANGUAGES;
    }

    /** The key that its own key stands within; empty if none does. */
    Optional<String> parent() {
        int dot = key.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(key.substring(0, dot));
    }

    String ownKey() {
        return key.substring(key.indexOf('.') + 1);
    }
}
