#ifndef PALIER_CATALOGUE_H
#define PALIER_CATALOGUE_H

#include <stddef.h>

/// The text of Catalogue/offers.csv as it was when the program was built, and its length in bytes.
const unsigned char *palier_catalogue(size_t *count);

#endif
