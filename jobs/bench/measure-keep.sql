-- Keeps what was counted.
COPY (FROM sums) TO '${output}/sums.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY (FROM histograms) TO '${output}/histograms.parquet' (FORMAT parquet, COMPRESSION zstd);
