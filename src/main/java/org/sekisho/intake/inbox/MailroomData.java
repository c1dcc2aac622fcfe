package org.sekisho.intake.inbox;

import org.sekisho.intake.filing.DocumentRole;

/**
 * Where a {@code filing.yml} is what the mailroom knows. Anywhere else an applicant may have put it there, and it is a
 * document like any other: what it says of the kind of filing would exempt it from screening.
 */
enum MailroomData {
    /** In the folders of an inbox, and in no zip. */
    INBOX,
    /** In a zip that lies in an inbox, too, where the mailroom packs what it delivers; in no zip inside it. */
    OUTERMOST_ZIP,
    /** Nowhere. */
    NOWHERE;

    /**
     * What a document is by its name.
     *
     * @param zips it lies in
     */
    public DocumentRole roleOf(String name, int zips) {
        DocumentRole role = DocumentRole.of(name);
        return role == DocumentRole.BIBLIOGRAPHY && !isOfMailroom(zips) ? DocumentRole.UNSTATED : role;
    }

    private boolean isOfMailroom(int zips) {
        return switch (this) {
            case INBOX -> zips == 0;
            case OUTERMOST_ZIP -> zips <= 1;
            case NOWHERE -> false;
        };
    }
}
