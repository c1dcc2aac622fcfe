package org.sekisho.finding.entity;

/** CoreNLP's model for English names, for those who want to know before a night whether it can be used. */
public final class NameModel {

    private NameModel() {}

    /** Whether it is in the program. */
    public static boolean isThere() {
        return NameModel.class.getResource(CoreNlpClassifiers.MODEL) != null;
    }

    /** Loads a copy, which takes about a second, and lets it go. Throws if it is damaged or of another version. */
    public static void load() {
        CoreNlpClassifiers.load();
    }
}
