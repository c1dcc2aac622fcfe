package org.sekisho.curation.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Collects the cells of a sheet, each in its place, also where rows or cells before it are left out. */
final class PoiSheetRows implements SheetContentsHandler {

    /** The sheet is too large. POI lets no checked exception through. */
    static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final TableFormatException reason;

        RefusedException(TableFormatException reason) {
            super(reason);
            this.reason = reason;
        }

        TableFormatException reason() {
            return reason;
        }
    }

    private final List<List<String>> rows = new ArrayList<>();
    private List<String> current = new ArrayList<>();

    Table table() {
        return new Table(rows);
    }

    @Override
    public void startRow(int row) {
        check(row + 1, 0);
        while (rows.size() < row) {
            rows.add(List.of());
        }
        current = new ArrayList<>();
    }

    @Override
    public void endRow(int row) {
        rows.add(current);
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        int column = reference == null ? current.size() : new CellReference(reference).getCol();
        check(rows.size() + 1, column + 1);
        while (current.size() < column) {
            current.add("");
        }
        current.add(value == null ? "" : FormulaGuard.unguarded(value));
    }

    private static void check(int rows, int columns) {
        try {
            TableLimits.check(rows, columns);
        } catch (TableFormatException e) {
            throw new RefusedException(e);
        }
    }
}
