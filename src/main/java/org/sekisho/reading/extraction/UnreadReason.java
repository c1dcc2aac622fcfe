package org.sekisho.reading.extraction;

/** Reasons why a document or a page could not be read: a code that counts and a sentence for an operator. */
public enum UnreadReason {
    EMPTY("it holds nothing"),
    ENCRYPTED("it is encrypted; ask for a copy without password"),
    DAMAGED("it is damaged; ask for a new copy"),
    MALFORMED_XML("its XML is not well-formed; ask for a new copy"),
    UNSUPPORTED_FORMAT("no reader knows its format; convert it to PDF or text"),
    NO_TEXT("it has no text, as a scan has none; have it recognised (OCR) or read it by eye"),
    RECOGNITION_PUT_OFF("the night's time for recognising pages was used up; the next run takes it by itself"),
    BAD_TEXT("its letters stand for no characters that make words; read it by eye"),
    DISGUISED("its words are hidden, split, misspelt or written with letters that only look right; read it by eye"),
    UNREAD_TEXT("parts of it stand where no reader looks, or cannot be told; read it by eye"),
    NOT_LOOKED_AT(
            "its claims, or more than a page of it, stand only in a language of which no list has words; read it by eye"),
    MARKED(
            "it carries a classification marking and was not kept; take it to the person in charge of classified filings"),
    BOMB("it unpacks to far more than its size can hold; do not open it, ask for another copy"),
    TOO_MANY_PARTS(
            "it holds more pages, files, layers or references than the limit; read it by eye or raise the limit"),
    TOO_BIG("it is larger than the limit; read it by eye or raise the limit"),
    TIMED_OUT("reading it took longer than the limit; read it by eye or raise the limit"),
    OUT_OF_MEMORY("reading it took more memory than the limit; read it by eye or raise the limit"),
    PROGRAM_FAULT("the program broke on it; read it by eye, report the fault's number, and retry once it is mended"),
    CRASHED("the parser process died of it; read it by eye"),
    FOREIGN_DATA(
            "its filing.yml came where applicants write and counts as a document; state what is right in the inbox"),
    WRONG_DATA("its filing.yml has mistakes, and only what is right in it counts; mend the lines that are named"),
    LONG_FIELDS(
            "fields of its first page are longer or more than those of any filing; all words were matched as text; read it by eye"),
    IMPOSSIBLE_DATE("a date in it cannot be and counts as unknown; state the right one in filing.yml"),
    NO_NUMBER("it came without a filing number; add one in filing.yml");

    private final String words;

    UnreadReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
