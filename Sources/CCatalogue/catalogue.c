#include "catalogue.h"

// #embed is of C23; clang has it in every mode of C and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char offers[] = {
#embed "../../Catalogue/offers.csv"
};

const unsigned char *palier_catalogue(size_t *count) {
  *count = sizeof offers;
  return offers;
}
