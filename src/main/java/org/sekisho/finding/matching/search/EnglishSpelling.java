package org.sekisho.finding.matching.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One spelling for English words that are written in two ways in Britain and America, {@code fibre} and {@code fiber}, {@code ionise}
 * and {@code ionize}, {@code haemoglobin} and {@code hemoglobin}: the American one. Words that are two words in one of the countries
 * stay apart: {@code tyre} and {@code tire}, {@code kerb} and {@code curb}, {@code storey} and {@code story}.
 */
final class EnglishSpelling {

    /** Parts of words, the British before the American, wherever in a word they stand. */
    private static final Map<String, String> PARTS = pairs("""
            armour armor, behaviour behavior, candour candor, clamour clamor, colour color, endeavour endeavor, favour favor,
            flavour flavor, harbour harbor, honour honor, humour humor, labour labor, neighbour neighbor, odour odor,
            parlour parlor, rancour rancor, rumour rumor, savour savor, splendour splendor, tumour tumor, vapour vapor,
            vigour vigor
            calibre caliber, centre center, fibre fiber, litre liter, louvre louver, lustre luster, meagre meager, metre meter,
            mitre miter, nitre niter, ochre ocher, sabre saber, sombre somber, spectre specter, theatre theater, titre titer
            aeroplane airplane, aerofoil airfoil, aetiolog etiolog, amoeb ameb, anaem anem, anaesth anesth, archaeo archeo,
            caec cec, caesi cesi, coeli celi, faec fec, foet fet, gynaec gynec, haema hema, haemo hemo, homoeo homeo,
            leucocyt leukocyt, manoeuvra maneuvera, manoeuvre maneuver, mediaev mediev, oedem edem, oesoph esoph, oestr estr,
            paed ped, palaeo paleo, rrhoea rrhea, aemia emia, aemic emic
            acknowledgement acknowledgment, aluminium aluminum, artefact artifact, biass bias, carburett carburet,
            connexion connection, cypher cipher, defence defense, deflexion deflection, draught draft, enquir inquir,
            enrolment enrollment, focuss focus, fulfilment fulfillment, grey gray, inflexion inflection, instalment installment,
            jewellery jewelry, judgement judgment, licence license, logue log, mollusc mollusk, mould mold, moult molt,
            offence offense, plough plow, practise practice, pretence pretense, reflexion reflection, sceptic skeptic,
            skilful skillful, speciality specialty, sulph sulf, syphon siphon, tranquillis tranquiliz, tranquilliz tranquiliz,
            waggon wagon, wilful willful, woollen woolen
            """);

    /** A shorter part says too little at the beginning of a word: {@code fet} is a transistor. */
    private static final int LONG_PART = 4;

    private static final Pattern PART = Pattern.compile(String.join("|", PARTS.keySet()));

    /** How words end, the British before the American. */
    private static final List<Ending> ENDINGS = List.of(
            // ionise, ioniser, ionisation, analyse; not noise, cruise, otherwise, devise, precise, comprise, promise,
            // expertise
            new Ending(
                    "(?<=[a-z]{3}[iy])(?<!(?:[aouw]|(?:ad|de|er|le|re|ro)v|(?:er|re|on|ex|in|um)c|[np]r|(?:pro|pre|sur|^de)m"
                            + "|(?:chan|para)d|(?:per|rea)t|nch)i)s(?=(?:e|er|able|ability|ation|ational|ement)$)",
                    "z"),
            new Ending("(?<=gram)me$", ""),
            new Ending("(?<=dis)c$", "k"),
            new Ending("^gage$", "gauge"),
            new Ending("(?<=^(?:distil|enrol|fulfil|instil))$", "l"),
            new Ending("(?<=(?:driv|lik|mov|remov|sal|scal|siz|us))e(?=able$)", ""),
            new Ending(
                    "(?<=(?:bevel|cancel|channel|chisel|dial|enamel|equal|fuel|funnel|label|level|marshal|model|panel|pedal"
                            + "|shovel|signal|swivel|travel|tunnel))l(?=(?:er|ed|ing|or)$)",
                    ""));

    /** The letter that is {@code s} in Britain: {@code ionize}, {@code electrolyzer}. */
    private static final Pattern Z =
            Pattern.compile("(?<=[a-z]{3}[iy])z(?=(?:e|er|able|ability|ation|ational|ement)\\b)");

    private static final Pattern DISK = Pattern.compile("disk\\b");

    /** The letter of {@code -ise} or {@code -ize} in a beginning, however early it is cut off: {@code ionis}, {@code ionizab}. */
    private static final Pattern OPEN = Pattern.compile("(?<=[a-z]{3}[iy])[sz](?=(?:[aei][a-z]{0,9})?$)");

    private static final Pattern LETTERS = Pattern.compile("[a-z]{4,40}");

    private record Ending(Pattern written, String american) {

        Ending(String written, String american) {
            this(Pattern.compile(written), american);
        }
    }

    private EnglishSpelling() {}

    private static Map<String, String> pairs(String written) {
        Map<String, String> pairs = new TreeMap<>();
        for (String pair : written.strip().split(",\\s+|\\n")) {
            String[] both = pair.strip().split(" ");
            pairs.put(both[0], both[1]);
        }
        return pairs;
    }

    /** The word in small letters and in its base form, as Americans spell it. */
    static String american(String word) {
        if (!LETTERS.matcher(word).matches()) {
            return word;
        }
        String spelled =
                PART.matcher(word).replaceAll((MatchResult part) -> PARTS.getOrDefault(part.group(), part.group()));
        for (Ending ending : ENDINGS) {
            spelled = ending.written().matcher(spelled).replaceFirst(ending.american());
        }
        return spelled;
    }

    /** Words in small letters in all their spellings: first as they are, and what nobody writes among them. */
    static Set<String> spellings(String words) {
        Set<String> all = inAllParts(words);
        addAll(all, one -> Z.matcher(one).replaceAll("s"));
        addAll(all, one -> DISK.matcher(one).replaceAll("disc"));
        return all;
    }

    private static Set<String> inAllParts(String words) {
        Set<String> all = new LinkedHashSet<>(List.of(words));
        PARTS.forEach((british, american) -> {
            if (american.length() >= LONG_PART) {
                addAll(all, one -> one.replace(british, american));
                addAll(all, one -> one.replace(american, british));
            }
        });
        return all;
    }

    /** A beginning of words in small letters in all its spellings, of which none begins as another does. */
    static List<String> beginnings(String beginning) {
        Set<String> all = inAllParts(beginning);
        addAll(all, one -> one.endsWith("gramme") ? one.substring(0, one.length() - 2) : one);
        addAll(all, one -> OPEN.matcher(one).replaceFirst("s"));
        addAll(all, one -> OPEN.matcher(one).replaceFirst("z"));
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> !one.equals(other) && one.startsWith(other)))
                .toList();
    }

    private static void addAll(Set<String> words, UnaryOperator<String> spelled) {
        words.addAll(words.stream().map(spelled).toList());
    }
}
