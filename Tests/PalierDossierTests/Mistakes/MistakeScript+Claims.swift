extension MistakeScript {
  static let claims = #"""
    === claims without a list
    system: A
    claims: { capacity: { users: 5 } }
    >>> en
    a:2:9: error: `claims` cannot be a mapping `{…}`
      → it takes a list: `[ { capacity: { users: 500 } } ]`
    >>> fr
    a:2:9: erreur : « claims » ne peut pas être un groupe de clés « {…} »
      → il faut une liste : « [ { capacity: { users: 500 } } ] »
    === a claim that states nothing
    system: A
    claims: [ { by: page 3 } ]
    >>> en
    a:2:11: error: a claim states exactly one thing
      → write one of `capacity`, `load`, `offer`, `total`, `response`, `change`, `disk`, `memory`, `connections`, `traffic`, `cost`, `durability`, `recovery`, `product`, `share` in each item of `claims`
    >>> fr
    a:2:11: erreur : une affirmation porte sur une seule chose
      → écrivez une seule clé parmi « capacity », « load », « offer », « total », « response », « change », « disk », « memory », « connections », « traffic », « cost », « durability », « recovery », « product », « share » par élément de « claims »
    === a capacity without its number
    system: A
    claims: [ { capacity: { tested_at: 5 } } ]
    >>> en
    a:2:13: error: `claims.capacity` has no `users`
      → add `users: 500`, for example
    >>> fr
    a:2:13: erreur : « claims.capacity » n'a pas de « users »
      → ajoutez par exemple « users: 500 »
    === a misspelt population
    system: A
    claims: [ { capacity: { users: 5, population: registred } } ]
    >>> en
    a:2:47: error: `registred` is not a value of `claims.capacity.population`
      → did you mean `registered`? Known here: concurrent, daily_active, monthly_active, registered, records
    >>> fr
    a:2:47: erreur : « registred » n'est pas une valeur de « claims.capacity.population »
      → vouliez-vous dire « registered » ? Connus ici : concurrent, daily_active, monthly_active, registered, records
    === a price paid once
    system: A
    claims: [ { offer: { plan: a/b, price: 25 USD } } ]
    >>> en
    a:2:40: error: `claims.offer.price` cannot be `25 USD`
      → it takes a monthly price, as `25 USD/month`
    >>> fr
    a:2:40: erreur : « claims.offer.price » ne peut pas être « 25 USD »
      → il faut un prix mensuel, comme « 25 USD/month »
    === a total of two currencies
    system: A
    claims: [ { total: { parts: { a: 1 EUR, b: 2 USD }, sum: 3 EUR } } ]
    >>> en
    a:2:44: error: `b` and `sum` have different units
      → give all parts and the sum in one unit and currency
    >>> fr
    a:2:44: erreur : « b » et « sum » n'ont pas la même unité
      → donnez les parties et la somme dans une même unité et une même devise
    === a memory ceiling without a unit
    system: A
    services: { db: { kind: mysql, ceilings: { buffers: 8 } } }
    >>> en
    a:2:53: error: `8` has no unit: an amount of data is expected
      → write `8 MiB`
    >>> fr
    a:2:53: erreur : « 8 » n'a pas d'unité : il faut ici une quantité de données
      → écrivez « 8 MiB »
    === a measurement without its run
    system: A
    claims: [ { measured: 5, capacity: { users: 5 } } ]
    >>> en
    a:2:23: error: `measured` says of no run that it found this
      → add `run: …`, the name of the run or of the file that keeps it
    >>> fr
    a:2:23: erreur : « measured » ne dit pas quelle mesure a trouvé cela
      → ajoutez « run: … », le nom de l'essai ou du fichier qui le garde
    === a claim about a tier that does not exist
    system: A
    claims: [ { tier: larg, capacity: { users: 5 } } ]
    tiers: { large: { concurrent: 0..9 } }
    >>> en
    a:2:19: error: there is no tier `larg`
      → did you mean `large`? Known here: large
    >>> fr
    a:2:19: erreur : il n'y a pas de palier « larg »
      → vouliez-vous dire « large » ? Connus ici : large
    === a product of two amounts with units
    system: A
    claims: [ { product: { factors: { a: 1 GB, b: 2 s }, result: 3 GB } } ]
    >>> en
    a:2:47: error: `a` and `b` both have a unit
      → multiply numbers with one amount that has a unit
    >>> fr
    a:2:47: erreur : « a » et « b » ont tous deux une unité
      → multipliez des nombres par une seule quantité qui a une unité
    """#
}
