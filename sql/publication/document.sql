-- One row per document that a register quotes.
select document, title, publisher, dated::varchar as dated, file_name
from document
order by document
