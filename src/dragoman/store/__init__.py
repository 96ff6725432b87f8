"""The desk's folder: Parquet segments, a manifest, and checks."""
