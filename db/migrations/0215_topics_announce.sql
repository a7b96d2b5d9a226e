-- A new topic stands on the cached lists at once.
CREATE TRIGGER topics_announce AFTER INSERT ON topics FOR EACH STATEMENT EXECUTE FUNCTION announce_proposals();
