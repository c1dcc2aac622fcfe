package org.sekisho.screening;

import java.util.LinkedHashMap;
import java.util.Map;

/** Texts made to take long: each is a few characters over and over, which some loop might go through again and again. */
final class EvilTexts {

    private EvilTexts() {}

    /** What is repeated, by a name for it. */
    static Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("one letter", "a");
        units.put("a capital", "A");
        units.put("letters and spaces", "a ");
        units.put("capitals and spaces", "Aa ");
        units.put("a combining mark", "\u0301");
        units.put("a letter with marks", "e\u0301\u0302");
        units.put("spaces", " ");
        units.put("no-break spaces", "\u00a0");
        units.put("wide spaces", "\u3000");
        units.put("line ends", "\n");
        units.put("spaces and line ends", " \n");
        units.put("tabs", "\t");
        units.put("digits", "1");
        units.put("digits and spaces", "1 ");
        units.put("digits and dots", "1.");
        units.put("digits and commas", "1,");
        units.put("digits and hyphens", "1-");
        units.put("digits and exponents", "10^1 x ");
        units.put("wide digits", "１");
        units.put("superscripts", "⁵");
        units.put("brackets", "(");
        units.put("closing brackets", ")");
        units.put("square brackets", "[");
        units.put("lenticular brackets", "【");
        units.put("lenticular digits", "【０");
        units.put("commas", ",");
        units.put("hyphens", "-");
        units.put("letters and hyphens", "a-");
        units.put("letters and commas", "a, ");
        units.put("letters and dots", "a.");
        units.put("slashes", "/");
        units.put("apostrophes", "'");
        units.put("quotes", "\"");
        units.put("full stops", ". ");
        units.put("stops", ".");
        units.put("semicolons", ";");
        units.put("colons", ":");
        units.put("ideographs", "導");
        units.put("kana", "カ");
        units.put("long vowels", "ー");
        units.put("small kana", "ァ");
        units.put("hangul", "가");
        units.put("thai", "ก");
        units.put("middle dots", "カ・");
        units.put("ideographs in lines", "導\n");
        units.put("an emoji", "😀");
        units.put("soft hyphens", "\u00ad");
        units.put("no width", "\u200b");
        units.put("letters without width between", "a\u200b");
        units.put("turned around", "\u202e");
        units.put("look-alikes", "а");
        units.put("claim", "claim ");
        units.put("claims", "claims 1, ");
        units.put("claim numbers", "claim 1 or ");
        units.put("claim ranges", "1 to ");
        units.put("claims written together", "claim");
        units.put("claims by number", " 1. A");
        units.put("preceding", "preceding ");
        units.put("vor", "vor");
        units.put("請求項", "請求項");
        units.put("請求項 with numbers", "請求項１または");
        units.put("paragraph numbers", "[0001]");
        units.put("numbered", "1. A b. ");
        units.put("page numbers", "page 1 of ");
        units.put("government", "government has ");
        units.put("made", "made ");
        units.put("made with support", "made with government ");
        units.put("contract", "contract ");
        units.put("contract numbers", "contract No. A1-");
        units.put("capitals with hyphens", "A1-");
        units.put("Ministry of", "Ministry of ");
        units.put("Department", "Department, ");
        units.put("委託", "委託研究");
        units.put("機構", "機構");
        units.put("法人", "国立研究開発法人");
        units.put("military", "for military and ");
        units.put("in and", "in the a ");
        units.put("not", "not ");
        units.put("not a", "not a government ");
        units.put("quantities", "1 GHz to ");
        units.put("at least", "at least ");
        units.put("between", "between 1 and ");
        units.put("units", "kg·m");
        units.put("units and powers", "m2/");
        units.put("numbers in words", "one hundred ");
        units.put("kanji numbers", "一百");
        units.put("plus minus", "±1");
        units.put("percent", "1% ");
        units.put("less", "<1>");
        units.put("entities", "&lt;");
        units.put("addresses", "a@a.");
        units.put("ampersands", "&");
        units.put("fig", "FIG. 1 ");
        units.put("what is claimed", "what is claimed ");
        units.put("having", "having ");
        units.put("SECRET", "SECRET ");
        units.put("SECRET//", "SECRET//A");
        units.put("wide SECRET", "S E C R E T ");
        units.put("laser", "laser ");
        units.put("quantum", "quantum key ");
        units.put("encryption", "encryption-");
        units.put("gyroscope together", "gyroscope");
        units.put("半導体", "半導体");
        units.put("センサ", "センサ");
        units.put("nul", "\u0001");
        units.put("nul and spaces", "\u0000 ");
        units.put("controls above", "\u0080");
        units.put("delete and spaces", "\u007f ");
        units.put("private use", "\ue000");
        units.put("private use and spaces", "\ue000 ");
        units.put("no characters", "\uffff");
        units.put("no characters and spaces", "\uffff ");
        units.put("lost characters and spaces", "\ufffd ");
        units.put("unassigned and spaces", "\u0378 ");
        units.put("halves and spaces", "\udc00 ");
        units.put("byte order marks and spaces", "\ufeff ");
        units.put("marks and spaces", "\u0301 ");
        units.put("no width and spaces", "\u200b ");
        units.put("emoji and spaces", "😀 ");
        units.put("dashes", "—");
        units.put("underscores", "_");
        units.put("equals", "=");
        units.put("tags", "<a>");
        units.put("web", "www.a.");
        units.put("web addresses", "http://a ");
        units.put("abbreviations", "U.S. ");
        units.put("lists of claims", "any one of claims 1, 2 or 3; ");
        units.put("commas and spaces", ", ");
        units.put("grant and", "under Grant No. A12345-01 and ");
        units.put("made under", "This invention was made under ");
        units.put("halves of pairs", "\ud83d");
        return units;
    }

    /** A text of a length, with a word before and behind. */
    static String of(String unit, int length) {
        String body = unit.repeat(length / unit.length());
        return "Sensor " + body + " claim 1";
    }
}
