package org.sekisho.intake.inbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.NumberForm;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of intake. None of these limits loses anything: a filing over one is still registered, whole, or waits in the inbox
 * and is told.
 *
 * @param spool where a document is put aside while it is taken in, if it is too big for memory
 * @param inMemory the biggest document that is taken in without a file in the spool
 * @param filingsPerTransaction how many new filings are committed together
 * @param processorTime for one step of taking in one thing, such as opening a zip or cutting a document off a bulk file; a
 *     usual one takes a hundredth of a second
 * @param folderDepth how many folders may lie inside each other, on a disk or in a zip
 * @param mailroomData where a {@code filing.yml} is the mailroom's
 * @param numberPattern the form of the numbers that the office gives itself, as a regular expression; null if it has none of its own
 * @param zipDepth how many zips may lie inside each other
 * @param zipRatio how many times its packed size a big entry may have, and all that a zip holds the zip's, before it counts
 *     as a bomb
 * @param zipBytes how much one zip may unpack to, with all zips inside it
 * @param zipEntries how many files and folders one zip may hold
 * @param filingsPerPackage how many new filings one file of an inbox may bring before the rest of it waits for a yes; null for
 *     twenty times the office's largest day
 */
@ConfigurationProperties(value = "sekisho.intake", ignoreUnknownFields = false)
public record IntakeSettings(
        @DefaultValue("var/spool") Path spool,
        @DefaultValue("1MB") DataSize inMemory,
        @DefaultValue("100") int filingsPerTransaction,
        @DefaultValue("15m") Duration processorTime,
        @DefaultValue("50") int folderDepth,
        @DefaultValue("INBOX") MailroomData mailroomData,
        @DefaultValue("4") int zipDepth,
        @DefaultValue("200") int zipRatio,
        @DefaultValue("64GB") DataSize zipBytes,
        @DefaultValue("100000") int zipEntries,
        @Nullable Pattern numberPattern,
        @Nullable Integer filingsPerPackage) {

    private static final Duration SHORTEST = Duration.ofMillis(1);

    /** The form of a filing's number. */
    public NumberForm numberForm() {
        return numberPattern == null ? NumberForm.OF_OFFICES : new NumberForm(numberPattern);
    }

    public IntakeSettings {
        if (filingsPerTransaction < 1
                || folderDepth < 1
                || zipDepth < 1
                || zipRatio < 1
                || zipEntries < 1
                || (filingsPerPackage != null && filingsPerPackage < 1)
                || processorTime.compareTo(SHORTEST) < 0
                || inMemory.isNegative()
                || zipBytes.isNegative()) {
            throw new IllegalArgumentException("Every limit under sekisho.intake must be at least 1");
        }
    }

    /**
     * Places where a {@code filing.yml} is the mailroom's. Anywhere else an applicant may have put it there, and it is a
     * document like any other: the kind of filing that it states would exempt it from screening.
     */
    enum MailroomData {
        /** In the folders of an inbox, and in no zip. */
        INBOX,
        /** In a zip that lies in an inbox, too, where the mailroom packs what it delivers; in no zip inside it. */
        OUTERMOST_ZIP,
        /** Nowhere. */
        NOWHERE;

        /**
         * The role of a document, by its name.
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
}
