package org.sekisho.entity;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.sekisho.passage.FilingText;
import org.sekisho.passage.Passage;

/** Tells which passages of a long text can hold a statement of state funding at all, much quicker than patterns do. */
final class FundingCues {

    /** Without their first letter where it may be a capital. */
    private static final List<String> CUES = List.of(
            "overnment",
            "GOVERNMENT",
            "ederal",
            "FEDERAL",
            "epartment",
            "Dept",
            "Minist",
            "Army",
            "Navy",
            "Naval",
            "Air Force",
            "Defense",
            "Defence",
            "Agency",
            "Agence",
            "European ",
            "Horizon",
            "National ",
            "Council",
            "NSF",
            "NIH",
            "ARPA",
            "DOE",
            "DOD",
            "DoD",
            "NASA",
            "ONR",
            "AFOSR",
            "AFRL",
            "ARO",
            "ARL",
            "NIST",
            "NOAA",
            "USDA",
            "EPA",
            "DHS",
            "BARDA",
            "DTRA",
            "BMBF",
            "BMWi",
            "DFG",
            "ANR",
            "EPSRC",
            "BBSRC",
            "UKRI",
            "NSERC",
            "CIHR",
            "NEDO",
            "JST",
            "AMED",
            "JSPS",
            "KAKENHI",
            "NRF",
            "SBIR",
            "STTR",
            "Bundesminist",
            "Innovate UK",
            "Forschungsgemeinschaft",
            "Office of",
            "Administration",
            "Public Health",
            "Natural Sciences",
            "Framework",
            "委託",
            "産業技術力強化法",
            "研究開発法人",
            "独立行政法人",
            "助成",
            "補助",
            "支援",
            "科研費",
            "科学研究費",
            "国家",
            "バイ・ドール");

    private FundingCues() {}

    /** Indices of passages with a cue, ascending. */
    static NavigableSet<Integer> in(FilingText text) {
        NavigableSet<Integer> found = new TreeSet<>();
        for (String cue : CUES) {
            int at = text.words().indexOf(cue);
            while (at >= 0) {
                int index = passageAt(text.passages(), at);
                if (index >= 0) {
                    found.add(index);
                    at = Math.max(at, text.passages().get(index).span().end() - 1);
                }
                at = text.words().indexOf(cue, at + 1);
            }
        }
        return found;
    }

    private static int passageAt(List<Passage> passages, int position) {
        int low = 0;
        int high = passages.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Passage passage = passages.get(middle);
            if (position < passage.span().start()) {
                high = middle - 1;
            } else if (position >= passage.span().end()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }
}
