package org.sekisho.curation.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.table.PoiTable.PoiSheetRows;
import org.sekisho.curation.table.Table.TableFormatException;
import org.sekisho.curation.table.Table.TableLimits;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Tables as the first sheet of a workbook (XLSX). Cells are read one by one, so that a large sheet takes no more memory
 * than its texts. A formula is refused, for what it results in is not what its author sees; so are macros.
 */
final class PoiTable {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int WIDTH = 40 * 256;

    private PoiTable() {}

    private interface Opening {
        OPCPackage workbook() throws OpenXML4JException, IOException;
    }

    static Table read(Path file) throws TableFormatException {
        return read(() -> OPCPackage.open(file.toFile(), PackageAccess.READ));
    }

    /** Reads one that somebody sent, without a file. */
    static Table read(byte[] bytes) throws TableFormatException {
        if (bytes.length > TableLimits.LARGEST_IN_MEMORY) {
            throw new TableFormatException("the workbook is larger than %d kB; divide the list, or save it as CSV"
                    .formatted(TableLimits.LARGEST_IN_MEMORY / 1024));
        }
        return read(() -> OPCPackage.open(new ByteArrayInputStream(bytes)));
    }

    private static Table read(Opening opening) throws TableFormatException {
        ZipSecureFile.setMinInflateRatio(TableLimits.SMALLEST_PACKED);
        ZipSecureFile.setMaxEntrySize(TableLimits.LARGEST_PART);
        try (OPCPackage workbook = opening.workbook()) {
            refuseMacros(workbook);
            return firstSheet(workbook);
        } catch (PoiSheetRows.RefusedException e) {
            throw e.reason();
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | SAXException
                | ParserConfigurationException e) {
            throw new TableFormatException(
                    "the workbook cannot be read; save it as XLSX without a password, or as CSV");
        } catch (IOException e) {
            throw new TableFormatException(
                    String.valueOf(e.getMessage()).contains("Zip bomb")
                            ? "the workbook unpacks to far more than it seems, and is refused"
                            : "the workbook is damaged; save it again, or as CSV");
        }
    }

    private static void refuseMacros(OPCPackage workbook) throws OpenXML4JException, TableFormatException {
        boolean macros = workbook.getParts().stream()
                .anyMatch(part ->
                        part.getContentType().toLowerCase(Locale.ROOT).matches(".*(vbaproject|macroenabled).*"));
        if (macros) {
            throw new TableFormatException("the workbook holds macros; save it as XLSX without them, or as CSV");
        }
    }

    private static Table firstSheet(OPCPackage workbook)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException, TableFormatException {
        XSSFReader reader = new XSSFReader(workbook);
        ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(workbook, false);
        Iterator<InputStream> sheets = reader.getSheetsData();
        if (!sheets.hasNext()) {
            throw new TableFormatException("the workbook has no sheet");
        }
        PoiSheetRows rows = new PoiSheetRows();
        PoiFormulas xml = new PoiFormulas(XMLHelper.newXMLReader());
        xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), texts, rows, false));
        try (InputStream sheet = sheets.next()) {
            xml.parse(new InputSource(sheet));
        }
        return rows.table();
    }

    /** Every cell is a text, so that no spreadsheet makes a date or a number of it. */
    static byte[] written(Table table) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("list");
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            text.setWrapText(true);
            for (int i = 0; i < Column.values().length; i++) {
                sheet.setColumnWidth(i, WIDTH);
                sheet.setDefaultColumnStyle(i, text);
            }
            for (int i = 0; i < table.rows().size(); i++) {
                write(table.rows().get(i), sheet.createRow(i), text);
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook cannot be made", e);
        }
    }

    private static void write(List<String> cells, Row row, CellStyle style) {
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(style);
            cell.setCellValue(FormulaGuard.guarded(cells.get(i)));
        }
    }

    /** Collects the cells of a sheet, each in its place, also where rows or cells before it are left out. */
    static final class PoiSheetRows implements SheetContentsHandler {

        /** The sheet is too large. POI lets no checked exception through. */
        static final class RefusedException extends RuntimeException {

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

    /** Refuses a sheet in which a cell is worked out, and names the cell. */
    static final class PoiFormulas extends XMLFilterImpl {

        private String cell = "";

        PoiFormulas(XMLReader sheet) {
            super(sheet);
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            if (name.equals("c")) {
                cell = Objects.requireNonNullElse(attributes.getValue("r"), "");
            } else if (name.equals("f")) {
                throw new PoiSheetRows.RefusedException(new TableFormatException(
                        "cell %s holds a formula; put in what it results in, as text".formatted(cell)));
            }
            super.startElement(uri, name, qualified, attributes);
        }
    }
}
