package org.sekisho.reading.gazette.xml;

import java.util.Map;
import org.jsoup.nodes.Entities;

/**
 * The characters behind the entity names of old patent SGML and XML, whose DTDs we do not read. Most names are of the
 * ISO 8879 sets that HTML took over; Greek letters of ISOgrk1 it did not.
 */
public final class GazetteEntities {

    private static final String GREEK_NAMES =
            "agr bgr ggr dgr egr zgr eegr thgr igr kgr lgr mgr ngr xgr ogr pgr rgr sfgr sgr tgr ugr phgr khgr psgr ohgr";
    private static final int SMALL_ALPHA = 0x3B1;
    private static final int CAPITALS = 0x20;

    private static final Map<String, String> GREEK = greek();

    private GazetteEntities() {}

    /** The characters an entity stands for; the entity as it was written if nobody knows it, so that nothing is lost. */
    public static String characters(String name) {
        String greek = GREEK.get(name);
        if (greek != null) {
            return greek;
        }
        String known = Entities.getByName(name);
        return known.isEmpty() ? "&amp;" + name + ";" : escaped(known);
    }

    /** Escapes the characters of an entity, since they are parsed again. */
    private static String escaped(String characters) {
        return characters.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static Map<String, String> greek() {
        java.util.HashMap<String, String> letters = new java.util.HashMap<>();
        String[] names = GREEK_NAMES.split(" ");
        for (int i = 0; i < names.length; i++) {
            letters.put(names[i], Character.toString(SMALL_ALPHA + i));
            String capital = Character.toUpperCase(names[i].charAt(0)) + names[i].substring(1);
            letters.put(capital, Character.toString(SMALL_ALPHA + i - CAPITALS));
        }
        return Map.copyOf(letters);
    }
}
