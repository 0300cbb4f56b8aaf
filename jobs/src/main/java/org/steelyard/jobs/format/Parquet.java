package org.steelyard.jobs.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** A Parquet file: the names of its columns are the header, a line is a row's number. Lists and structures are not read. */
final class Parquet implements Format {

    /** Largest group of rows, unpacked: it is held in memory as a whole. */
    private static final long LARGEST_GROUP = 2L << 30;

    @Override
    public String name() {
        return "Parquet file";
    }

    @Override
    public boolean fits(Head head) {
        return head.starts('P', 'A', 'R', '1');
    }

    @Override
    public void read(Path file, Records records) throws IOException {
        ParquetReadOptions options =
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
            MessageType whole = reader.getFooter().getFileMetaData().getSchema();
            List<Type> columns = whole.getFields().stream()
                    .filter(field -> field.isPrimitive() && !field.isRepetition(Type.Repetition.REPEATED))
                    .toList();
            if (columns.isEmpty() || columns.size() > Bounds.CELLS) {
                throw new Refusal(
                        "holds " + columns.size() + " columns of plain values: expected 1 to " + Bounds.CELLS);
            }
            if (columns.size() < whole.getFieldCount()) {
                records.note("lists and structures are not read: "
                        + String.join(
                                ", ",
                                whole.getFields().stream()
                                        .filter(f -> !columns.contains(f))
                                        .map(Type::getName)
                                        .toList()));
            }
            MessageType schema = new MessageType(whole.getName(), columns);
            reader.setRequestedSchema(schema);
            for (BlockMetaData group : reader.getRowGroups()) {
                if (group.getTotalByteSize() > LARGEST_GROUP) {
                    throw new Refusal("holds a group of rows of more than " + LARGEST_GROUP
                            + " bytes: write it in smaller ones, or as CSV");
                }
            }
            records.table("");
            records.record(0, columns.stream().map(Type::getName).toList());
            rows(reader, schema, records);
        }
    }

    private static void rows(ParquetFileReader reader, MessageType schema, Records records) throws IOException {
        List<ParquetText> texts = schema.getFields().stream()
                .map(field -> ParquetText.of(field.asPrimitiveType()))
                .toList();
        MessageColumnIO columns = new ColumnIOFactory().getColumnIO(schema);
        long line = 0;
        for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
            RecordReader<Group> rows = columns.getRecordReader(pages, new GroupRecordConverter(schema));
            for (long i = 0; i < pages.getRowCount(); i++) {
                Group row = rows.read();
                List<String> cells = new ArrayList<>(texts.size());
                for (int c = 0; c < texts.size(); c++) {
                    cells.add(
                            row.getFieldRepetitionCount(c) == 0
                                    ? ""
                                    : texts.get(c).text(row, c));
                }
                records.record(++line, cells);
            }
        }
    }
}
