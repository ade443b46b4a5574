#pragma once
#include <zlib.h>

/// Prepares the decoding of gzip or zlib, told apart by their headers; inflateInit2 is a macro.
static inline int palier_inflate_begin(z_stream *stream) { return inflateInit2(stream, 15 + 32); }
