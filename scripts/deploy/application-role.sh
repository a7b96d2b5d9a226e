#!/bin/sh
# Run once by the database's image, when its folder is empty: the role of the web and worker processes owns nothing.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$APPLICATION_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role entraide_app login password :'password';
grant entraide_app to entraide;
SQL
