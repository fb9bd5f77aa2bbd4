"""From a table's journal to what is read when it is over: pages, files, tables of figures."""
