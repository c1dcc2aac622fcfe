package org.sekisho.office.letter;

import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.office.staff.Language;

/**
 * A letter with its fields filled in.
 *
 * @param missing fields for which there is nothing; with one, it cannot be sent
 */
public record WrittenLetter(
        LetterTemplate template, Language language, String title, String text, List<LetterField> missing) {

    public WrittenLetter {
        missing = List.copyOf(missing);
    }

    /** The whole of it as text. */
    public String whole() {
        return title + "\n\n" + text + "\n";
    }

    /** The hash by which two letters are told apart. */
    public String sha256() {
        return DigestUtils.sha256Hex(whole());
    }

    @Override
    public String toString() {
        return template.code() + " in " + language;
    }
}
