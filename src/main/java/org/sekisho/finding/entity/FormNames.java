package org.sekisho.finding.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.finding.entity.NameForms.Use;
import org.sekisho.finding.entity.NamedEntity.Kind;
import org.sekisho.finding.entity.NamedEntity.Role;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * Finds organisations in a language for which there is no model, by the legal forms and institutions that their names are made with,
 * and by nothing else: neither persons nor places. Where a name begins and ends, the script says: capitals in Latin letters, blanks and
 * particles in Korean, words that are in no name in Chinese.
 */
final class FormNames implements NameReader {

    /** Letters of a word, about, in the scripts that are written with blanks and in those without. */
    private static final int LETTERS = 6;

    private static final int IDEOGRAPHS = 2;

    /** Letters in front of a name within which the word before it lies. */
    private static final int NEAR = 30;

    /** A surname and two initials look like a short name with a form of two letters: {@code Moorbach AG et al.} */
    private static final Pattern OF_TWO_LETTERS = Pattern.compile(".+\\s(?:(?:\\p{Lu}\\.?){2}|eG)");

    /** Words in small letters in front of it, other than those in a list of authors. */
    private static final Pattern IN_A_SENTENCE =
            Pattern.compile("(?<![\\p{L}])(?!(?:und|et|and|al|in|siehe|vgl|voir)\\s$)\\p{Ll}+['’\\s]$");

    private static final Pattern AUTHORS =
            Pattern.compile("\\s*,?\\s*(?:et\\sal|u\\.\\s?a\\.|und Mitarb|[(\\[]?(?:19|20)\\d\\d)");

    private final NameForms forms;
    private final Pattern form;
    private final List<Pattern> names;
    private final int letters;

    private FormNames(NameForms forms, Pattern form, List<Pattern> names, int letters) {
        this.forms = forms;
        this.form = form;
        this.names = names;
        this.letters = letters;
    }

    /** The reader of a language of {@link NameForms#languages()}. */
    static FormNames of(String language) {
        NameForms forms = NameForms.of(language);
        return switch (language) {
            case "zh" -> chinese(forms);
            case "ko" -> korean(forms);
            default -> latin(forms);
        };
    }

    /** {@code Muster & Söhne GmbH}, {@code Technische Universität Musterstadt}, {@code Institut national de la mesure}. */
    private static FormNames latin(NameForms forms) {
        String edge = "(?![\\p{L}\\p{N}])";
        String capital = "(?!%s%s)\\p{Lu}[\\p{L}\\p{N}'’.-]{0,60}(?<![.])".formatted(forms.any(Use.BEHIND), edge);
        String behind = "(?<![\\p{L}\\p{N}-])(?<name>%s(?:\\s(?:(?:&|\\+|und|et)\\s)?%s){0,4}),?\\s%s%s"
                .formatted(capital, capital, forms.any(Use.BEHIND), edge);
        String link = "(?:\\s|(?<=['’]))%s".formatted(forms.any(Use.LINK));
        String next = "(?:%s){0,3}(?:\\s|(?<=['’]))%s".formatted(link, capital);
        String adjective = "(?:\\s%s)".formatted(forms.any(Use.ADJECTIVE));
        String small = "(?:%s){1,3}(?:\\s|(?<=['’]))\\p{Ll}{3,60}".formatted(link);
        String before =
                "(?<![\\p{L}\\p{N}])(?:%s\\s)?(?:[\\p{L}-]{1,60}-)?(?iu:%s)(?<name>(?:%s?(?:%s){1,8})|%s(?:%s){1,2})%s"
                        .formatted(
                                "\\p{Lu}\\p{Ll}+(?:e|es|er)",
                                forms.any(Use.BEFORE),
                                adjective,
                                next,
                                adjective,
                                small,
                                edge);
        return new FormNames(
                forms,
                Pattern.compile(
                        "(?<!\\p{L})(?:%s|(?iu:%s))%s".formatted(forms.any(Use.BEHIND), forms.any(Use.BEFORE), edge)
                                + "|-(?iu:%s)%s".formatted(forms.any(Use.BEFORE), edge)),
                List.of(Pattern.compile(behind), Pattern.compile(before)),
                LETTERS);
    }

    private static FormNames chinese(NameForms forms) {
        String edge = forms.any(Use.EDGE);
        String form = forms.any(Use.BEHIND);
        String any = "\\p{IsHan}A-Za-z0-9（）()·";
        String letter = "(?:(?!%s|%s)[%s])".formatted(edge, form, any);
        String start = "(?<=^|%s|[^%s])".formatted(edge, any);
        return new FormNames(
                forms,
                Pattern.compile(form),
                List.of(Pattern.compile(
                        "%s(?<name>%s{2,16})%s(?:%s{0,6}%s)?".formatted(start, letter, form, letter, form))),
                IDEOGRAPHS);
    }

    private static FormNames korean(NameForms forms) {
        String particle = forms.any(Use.PARTICLE);
        String end = "(?=%s?(?![\\p{IsHangul}\\p{L}\\p{N}]))".formatted(particle);
        String word = "[\\p{IsHangul}\\p{L}\\p{N}&-]{2,20}?";
        String start = "(?<![\\p{IsHangul}\\p{L}\\p{N}])";
        String before = "%s%s\\s?(?<name>%s)%s".formatted(start, forms.any(Use.BEFORE), word, end);
        String behind = "%s(?<name>%s)(?:(?<![은는을를의])\\s)?%s%s".formatted(start, word, forms.any(Use.BEHIND), end);
        return new FormNames(
                forms,
                Pattern.compile(forms.any(Use.BEHIND) + "|" + forms.any(Use.BEFORE)),
                List.of(Pattern.compile(before), Pattern.compile(behind)),
                IDEOGRAPHS);
    }

    @Override
    public boolean mayFindIn(String words) {
        return form.matcher(words).find();
    }

    @Override
    public boolean seesInstitution(String words) {
        return form.matcher(words).find();
    }

    @Override
    public int wordsIn(String words) {
        return (words.length() + letters - 1) / letters;
    }

    /** Each stretch of text is a part of one name at most, the earlier pattern's. */
    @Override
    public List<NamedEntity> in(Passage passage) {
        List<NamedEntity> found = new ArrayList<>();
        boolean[] taken = new boolean[passage.words().length()];
        for (Pattern pattern : names) {
            Matcher name = pattern.matcher(passage.words());
            while (name.find()) {
                add(passage, name, taken, found);
            }
        }
        found.sort(Comparator.comparingInt(
                entity -> Objects.requireNonNull(entity.span()).start()));
        return found;
    }

    private void add(Passage passage, Matcher name, boolean[] taken, List<NamedEntity> found) {
        int start = behindGeneric(passage.words(), name.start(), name.end());
        if (start >= name.end("name")
                || isTaken(taken, start, name.end())
                || !names(name.group("name"))
                || mayBeAnAuthor(passage.words(), start, name.end())) {
            return;
        }
        Arrays.fill(taken, start, name.end(), true);
        int offset = passage.span().start();
        found.add(new NamedEntity(
                Kind.ORGANISATION,
                Role.MENTIONED,
                passage.words().substring(start, name.end()),
                new TextSpan(offset + start, offset + name.end())));
    }

    /** Finds the start of a name behind words that do not belong to it: {@code Die Firma}. */
    private int behindGeneric(String words, int from, int end) {
        int start = from;
        for (int blank = words.indexOf(' ', start); blank > 0 && blank < end; blank = words.indexOf(' ', start)) {
            if (!forms.isGeneric(words.substring(start, blank))) {
                return start;
            }
            start = blank + 1;
        }
        return start;
    }

    private static boolean mayBeAnAuthor(String words, int start, int end) {
        String name = words.substring(start, end);
        if (!OF_TWO_LETTERS.matcher(name).matches()) {
            return false;
        }
        boolean alone = name.indexOf(' ') == name.lastIndexOf(' ');
        return AUTHORS.matcher(words.substring(end)).lookingAt()
                || alone
                        && !IN_A_SENTENCE
                                .matcher(words.substring(Math.max(0, start - NEAR), start))
                                .find();
    }

    private boolean names(String what) {
        String word = what.strip();
        return !forms.isGeneric(word)
                && !forms.of(Use.PARTICLE).contains(word)
                && word.codePoints().filter(Character::isLetter).count() > 1;
    }

    private static boolean isTaken(boolean[] taken, int from, int to) {
        for (int at = from; at < to; at++) {
            if (taken[at]) {
                return true;
            }
        }
        return false;
    }
}
