package org.sekisho.finding.entity;

/** Makes finders for tests of other modules. */
public final class EntityFinders {

    private EntityFinders() {}

    /** Reads parties, funding and purposes, and no names in sentences: that takes a model. */
    public static EntityFinder withoutModel() {
        return new CoreNlpEntityFinder(new EntitySettings(false, 1));
    }
}
