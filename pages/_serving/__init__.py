"""How answers leave the house: static copies compressed once, dynamic ones cheaply, all of them guarded."""
