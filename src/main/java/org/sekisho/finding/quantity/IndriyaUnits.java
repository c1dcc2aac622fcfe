package org.sekisho.finding.quantity;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import javax.measure.UnitConverter;
import javax.measure.format.UnitFormat;
import org.sekisho.finding.quantity.UcumCode.UnitScale;
import systems.uom.ucum.format.UCUMFormat;

/**
 * The scale of one unit without powers by JSR 385 and UCUM, such as {@code km} or {@code [psi]}: its size in base units and
 * its dimension.
 *
 * <p>The library takes angles, bits and counts for the same thing, since all of them have the dimension one. Here an angle
 * is an angle.
 */
final class IndriyaUnits {

    /** It complains, at level SEVERE, that a prefix it does not need is missing. Held here, or its level is forgotten. */
    private static final Logger SYMBOLS = Logger.getLogger("tech.units.indriya.format.SymbolMap");

    private static final UnitFormat UCUM = ucum();

    /** UCUM's rad is 100 erg/g, that is 0.01 Gy; the library (systems-ucum 2.1) makes it 10⁻⁶ Gy. */
    private static final double RAD_CORRECTION = 1e4;

    /** System units of dimension one that are no mere numbers. */
    private static final Map<String, String> KINDS =
            Map.of("rad", "angle", "sr", "solid angle", "bit", "bit", "IU", "IU");

    private IndriyaUnits() {}

    static synchronized Optional<UnitScale> scale(String code) {
        try {
            Unit<?> unit = UCUM.parse(code);
            UnitConverter toBase = unit.getConverterToAny(unit.getSystemUnit());
            double offset = toBase.convert(0.0);
            double factor = (toBase.convert(1.0) - offset) * (code.endsWith("RAD") ? RAD_CORRECTION : 1);
            return Optional.of(new UnitScale(factor, offset, dimension(unit)));
        } catch (IncommensurableException | RuntimeException | Error broken) {
            if (broken instanceof VirtualMachineError fatal) {
                throw fatal;
            }
            return Optional.empty();
        }
    }

    private static UnitFormat ucum() {
        SYMBOLS.setLevel(Level.OFF);
        return UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE);
    }

    private static Map<String, Integer> dimension(Unit<?> unit) {
        Map<String, Integer> dimension = new TreeMap<>();
        var bases = unit.getDimension().getBaseDimensions();
        if (bases != null) {
            bases.forEach((base, power) -> dimension.put(base.toString(), power));
        } else if (!unit.getDimension().toString().equals("one")) {
            dimension.put(unit.getDimension().toString(), 1);
        }
        String kind = KINDS.get(unit.getSystemUnit().toString());
        if (kind != null) {
            dimension.put(kind, 1);
        }
        return dimension;
    }
}
