CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;--> statement-breakpoint
CREATE TYPE "public"."account_status" AS ENUM('active', 'suspended', 'banned', 'erased');--> statement-breakpoint
CREATE TYPE "public"."locale" AS ENUM('fr', 'en');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('moderator', 'verifier', 'steward', 'admin');--> statement-breakpoint
CREATE TYPE "public"."token_purpose" AS ENUM('confirm-email', 'reset-password');--> statement-breakpoint
CREATE TYPE "public"."application_status" AS ENUM('draft', 'submitted', 'needs_info', 'in_review', 'decided_once', 'verified', 'rejected', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."proof_method" AS ENUM('oidc', 'mailbox-code', 'document', 'vouchers');--> statement-breakpoint
CREATE TYPE "public"."registry" AS ENUM('rpps', 'nppes');--> statement-breakpoint
CREATE TYPE "public"."audience" AS ENUM('everyone', 'members');--> statement-breakpoint
CREATE TYPE "public"."post_kind" AS ENUM('question', 'experience', 'carer', 'professional', 'sourced', 'comment');--> statement-breakpoint
CREATE TYPE "public"."post_origin" AS ENUM('member', 'demo', 'imported');--> statement-breakpoint
CREATE TYPE "public"."post_status" AS ENUM('pending', 'published', 'hidden', 'removed');--> statement-breakpoint
CREATE TYPE "public"."relation" AS ENUM('patient', 'carer', 'relative', 'student', 'professional', 'other');--> statement-breakpoint
CREATE TYPE "public"."research_scope" AS ENUM('none', 'controlled', 'open');--> statement-breakpoint
CREATE TYPE "public"."appeal_status" AS ENUM('open', 'upheld', 'overturned');--> statement-breakpoint
CREATE TYPE "public"."case_lane" AS ENUM('safety', 'privacy', 'abuse', 'quality', 'credential', 'dataset');--> statement-breakpoint
CREATE TYPE "public"."case_origin" AS ENUM('hold', 'report', 'notice', 'mark', 'crisis');--> statement-breakpoint
CREATE TYPE "public"."case_status" AS ENUM('open', 'claimed', 'awaiting_author', 'decided', 'appealed', 'closed');--> statement-breakpoint
CREATE TYPE "public"."measure" AS ENUM('none', 'approve', 'label', 'edit-passage', 'restrict', 'hide', 'remove', 'lock-thread');--> statement-breakpoint
CREATE TYPE "public"."severity" AS ENUM('critical', 'high', 'normal', 'low');--> statement-breakpoint
CREATE TYPE "public"."follow_target" AS ENUM('question', 'topic');--> statement-breakpoint
CREATE TYPE "public"."mark_kind" AS ENUM('accurate', 'disagree', 'dangerous');--> statement-breakpoint
CREATE TYPE "public"."reaction_kind" AS ENUM('helped', 'same-situation');--> statement-breakpoint
CREATE TYPE "public"."release_status" AS ENUM('building', 'failed', 'candidate', 'published', 'superseded', 'recalled');--> statement-breakpoint
CREATE TYPE "public"."release_tier" AS ENUM('open', 'controlled');--> statement-breakpoint
CREATE TABLE "account_secrets" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"password_changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "email_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"purpose" "token_purpose" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user_roles" (
	"user_id" uuid NOT NULL,
	"role" "role" NOT NULL,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_roles_user_id_role_pk" PRIMARY KEY("user_id","role")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"pseudonym" text NOT NULL,
	"locale" "locale" NOT NULL,
	"country" text NOT NULL,
	"age_band" text,
	"status" "account_status" DEFAULT 'active' NOT NULL,
	"approved_posts" integer DEFAULT 0 NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"email_confirmed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credential_applications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"status" "application_status" DEFAULT 'draft' NOT NULL,
	"registry" "registry" NOT NULL,
	"number" text,
	"number_hmac" text,
	"family_name" text,
	"given_name" text,
	"profession_code" text NOT NULL,
	"specialty" text,
	"country" text NOT NULL,
	"employer" text,
	"interests" text DEFAULT '' NOT NULL,
	"shown_name" text,
	"proof_method" "proof_method",
	"proof_email" text,
	"proof_code_hash" text,
	"proof_code_expires_at" timestamp with time zone,
	"proof_attempts" integer DEFAULT 0 NOT NULL,
	"proven_at" timestamp with time zone,
	"charter_accepted_at" timestamp with time zone,
	"checks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"checked_at" timestamp with time zone,
	"snapshot_id" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"claimed_by_id" uuid,
	"claimed_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"submitted_at" timestamp with time zone,
	"decided_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "credential_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"verifier_id" uuid,
	"outcome" text NOT NULL,
	"reasons" text DEFAULT '' NOT NULL,
	"overrides" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"profession_code" text NOT NULL,
	"profession" jsonb NOT NULL,
	"specialty" jsonb,
	"country" text NOT NULL,
	"shown_name" text,
	"interests" text DEFAULT '' NOT NULL,
	"registry" "registry" NOT NULL,
	"snapshot_date" date NOT NULL,
	"method" "proof_method" NOT NULL,
	"number_hmac" text NOT NULL,
	"verified_at" timestamp with time zone NOT NULL,
	"valid_until" timestamp with time zone NOT NULL,
	"suspended_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "registry_entries" (
	"snapshot_id" integer NOT NULL,
	"number" text NOT NULL,
	"family_name" text NOT NULL,
	"given_name" text NOT NULL,
	"name_key" text NOT NULL,
	"profession_code" text NOT NULL,
	"profession_label" text NOT NULL,
	"category" text NOT NULL,
	"specialties" text[] DEFAULT '{}' NOT NULL,
	"mode" text,
	"department" text,
	"authority" text,
	"is_active" boolean DEFAULT true NOT NULL,
	"row_hash" text NOT NULL
) PARTITION BY LIST ("snapshot_id");
--> statement-breakpoint
CREATE TABLE "registry_snapshots" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "registry_snapshots_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"registry" "registry" NOT NULL,
	"extract_date" date NOT NULL,
	"file_sha256" text NOT NULL,
	"row_count" integer NOT NULL,
	"is_current" boolean DEFAULT false NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"question_id" uuid NOT NULL,
	"parent_id" uuid,
	"kind" "post_kind" NOT NULL,
	"status" "post_status" DEFAULT 'pending' NOT NULL,
	"origin" "post_origin" DEFAULT 'member' NOT NULL,
	"author_id" uuid,
	"anonymous_key" text,
	"alias" text,
	"relation" "relation" DEFAULT 'other' NOT NULL,
	"language" "locale" NOT NULL,
	"audience" "audience" DEFAULT 'everyone' NOT NULL,
	"indexable" boolean DEFAULT true NOT NULL,
	"research" "research_scope" DEFAULT 'none' NOT NULL,
	"body_markdown" text NOT NULL,
	"body_html" text NOT NULL,
	"body_text" text NOT NULL,
	"renderer_version" integer NOT NULL,
	"credential_id" uuid,
	"stamp" jsonb,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"origin_url" text,
	"origin_id" text,
	"holds" text[] DEFAULT '{}' NOT NULL,
	"accepted_at" timestamp with time zone,
	"review_by" timestamp with time zone,
	"helped_count" integer DEFAULT 0 NOT NULL,
	"accurate_count" integer DEFAULT 0 NOT NULL,
	"disagree_count" integer DEFAULT 0 NOT NULL,
	"dangerous_count" integer DEFAULT 0 NOT NULL,
	"same_situation_count" integer DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"idempotency_key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone,
	"edited_at" timestamp with time zone,
	"search" "tsvector"
);
--> statement-breakpoint
CREATE TABLE "question_topics" (
	"question_id" uuid NOT NULL,
	"topic_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"listed_at" timestamp with time zone,
	CONSTRAINT "question_topics_question_id_topic_id_pk" PRIMARY KEY("question_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "questions_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"state" "post_status" DEFAULT 'pending' NOT NULL,
	"audience" "audience" DEFAULT 'everyone' NOT NULL,
	"indexable" boolean DEFAULT true NOT NULL,
	"language" "locale" NOT NULL,
	"origin" "post_origin" DEFAULT 'member' NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"answer_count" integer DEFAULT 0 NOT NULL,
	"verified_count" integer DEFAULT 0 NOT NULL,
	"lived_count" integer DEFAULT 0 NOT NULL,
	"has_accepted" boolean DEFAULT false NOT NULL,
	"same_situation_count" integer DEFAULT 0 NOT NULL,
	"published_at" timestamp with time zone,
	"last_activity_at" timestamp with time zone DEFAULT now() NOT NULL,
	"locked_at" timestamp with time zone,
	"duplicate_of_id" uuid,
	"search_title" "tsvector"
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"title" text,
	"body_markdown" text NOT NULL,
	"edited_by_id" uuid,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"body" text NOT NULL,
	"status" "appeal_status" DEFAULT 'open' NOT NULL,
	"decider_id" uuid,
	"answer" text,
	"due_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"data" jsonb NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "cases_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"post_id" uuid,
	"origin" "case_origin" NOT NULL,
	"lane" "case_lane" NOT NULL,
	"severity" "severity" DEFAULT 'normal' NOT NULL,
	"status" "case_status" DEFAULT 'open' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"language" "locale" NOT NULL,
	"reasons" text[] DEFAULT '{}' NOT NULL,
	"snapshot_title" text,
	"snapshot_markdown" text NOT NULL,
	"snapshot_revision" integer NOT NULL,
	"weight" real DEFAULT 0 NOT NULL,
	"claimed_by_id" uuid,
	"claimed_until" timestamp with time zone,
	"due_at" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"decider_id" uuid,
	"measure" "measure" NOT NULL,
	"reason_code" text,
	"explanation" text NOT NULL,
	"automated_detection" boolean NOT NULL,
	"statement" jsonb,
	"reverts_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decisions_restrictions_have_reasons" CHECK (measure in ('none', 'approve') or (reason_code is not null and explanation <> '' and statement is not null))
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"reporter_id" uuid,
	"reason" text NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"weight" real NOT NULL,
	"was_accurate" boolean,
	"outcome_seen_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "follows" (
	"user_id" uuid NOT NULL,
	"target" "follow_target" NOT NULL,
	"target_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "follows_user_id_target_target_id_pk" PRIMARY KEY("user_id","target","target_id")
);
--> statement-breakpoint
CREATE TABLE "marks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" "mark_kind" NOT NULL,
	"reason" text,
	"credential_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"once_key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "reactions" (
	"post_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" "reaction_kind" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reactions_post_id_user_id_kind_pk" PRIMARY KEY("post_id","user_id","kind")
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"user_id" uuid,
	"purpose" text DEFAULT 'research-release' NOT NULL,
	"scope" "research_scope" NOT NULL,
	"consent_version" text NOT NULL,
	"preview_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release_items" (
	"release_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"thread_key" text NOT NULL,
	"post_key" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"language" "locale" NOT NULL,
	"title" text,
	"body" text,
	"row" jsonb NOT NULL,
	"spans" jsonb NOT NULL,
	"is_withheld" boolean DEFAULT false NOT NULL,
	CONSTRAINT "release_items_release_id_post_id_pk" PRIMARY KEY("release_id","post_id")
);
--> statement-breakpoint
CREATE TABLE "release_signoffs" (
	"release_id" uuid NOT NULL,
	"steward_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "release_signoffs_release_id_steward_id_pk" PRIMARY KEY("release_id","steward_id")
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tier" "release_tier" NOT NULL,
	"version" text NOT NULL,
	"status" "release_status" DEFAULT 'building' NOT NULL,
	"step" text DEFAULT 'freeze' NOT NULL,
	"config" jsonb NOT NULL,
	"snapshot_lsn" text,
	"snapshot_at" timestamp with time zone,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"failure" text,
	"manifest_sha256" text,
	"requested_by_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"slug" text NOT NULL,
	"locale" "locale" NOT NULL,
	"version" text NOT NULL,
	"title" text NOT NULL,
	"body_markdown" text NOT NULL,
	"body_html" text NOT NULL,
	CONSTRAINT "documents_slug_locale_version_pk" PRIMARY KEY("slug","locale","version")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "processed_effects" (
	"key" text PRIMARY KEY NOT NULL,
	"processed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"parent_id" uuid,
	"label" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"synonyms" jsonb NOT NULL,
	"codes" text[] DEFAULT '{}' NOT NULL,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"is_rare" boolean DEFAULT false NOT NULL,
	"is_sensitive" boolean DEFAULT false NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"question_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account_secrets" ADD CONSTRAINT "account_secrets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_tokens" ADD CONSTRAINT "email_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_applications" ADD CONSTRAINT "credential_applications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_applications" ADD CONSTRAINT "credential_applications_claimed_by_id_users_id_fk" FOREIGN KEY ("claimed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_decisions" ADD CONSTRAINT "credential_decisions_application_id_credential_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."credential_applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_decisions" ADD CONSTRAINT "credential_decisions_verifier_id_users_id_fk" FOREIGN KEY ("verifier_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_question_id_posts_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_parent_id_posts_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_credential_id_credentials_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credentials"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_topics" ADD CONSTRAINT "question_topics_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_topics" ADD CONSTRAINT "question_topics_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_id_posts_id_fk" FOREIGN KEY ("id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_edited_by_id_users_id_fk" FOREIGN KEY ("edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decider_id_users_id_fk" FOREIGN KEY ("decider_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_claimed_by_id_users_id_fk" FOREIGN KEY ("claimed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_decider_id_users_id_fk" FOREIGN KEY ("decider_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_reporter_id_users_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marks" ADD CONSTRAINT "marks_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marks" ADD CONSTRAINT "marks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marks" ADD CONSTRAINT "marks_credential_id_credentials_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credentials"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_items" ADD CONSTRAINT "release_items_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_items" ADD CONSTRAINT "release_items_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_signoffs" ADD CONSTRAINT "release_signoffs_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_signoffs" ADD CONSTRAINT "release_signoffs_steward_id_users_id_fk" FOREIGN KEY ("steward_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_requested_by_id_users_id_fk" FOREIGN KEY ("requested_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_parent_id_topics_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."topics"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_secrets_email_key" ON "account_secrets" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "email_tokens_user_id" ON "email_tokens" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user_id" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_pseudonym_key" ON "users" USING btree (lower("pseudonym"));--> statement-breakpoint
CREATE INDEX "credential_applications_queue" ON "credential_applications" USING btree ("status","submitted_at");--> statement-breakpoint
CREATE UNIQUE INDEX "credential_applications_one_open" ON "credential_applications" USING btree ("user_id") WHERE status in ('draft', 'submitted', 'needs_info', 'in_review', 'decided_once');--> statement-breakpoint
CREATE UNIQUE INDEX "credential_decisions_one_approval" ON "credential_decisions" USING btree ("application_id","verifier_id") WHERE outcome = 'approve';--> statement-breakpoint
CREATE INDEX "credentials_user_id" ON "credentials" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "credentials_number_once" ON "credentials" USING btree ("registry","number_hmac") WHERE revoked_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "registry_snapshots_current" ON "registry_snapshots" USING btree ("registry") WHERE is_current;--> statement-breakpoint
CREATE INDEX "posts_question_id" ON "posts" USING btree ("question_id","created_at");--> statement-breakpoint
CREATE INDEX "posts_author_id" ON "posts" USING btree ("author_id","created_at");--> statement-breakpoint
CREATE INDEX "posts_anonymous_key" ON "posts" USING btree ("anonymous_key") WHERE anonymous_key is not null;--> statement-breakpoint
CREATE INDEX "posts_credential_id" ON "posts" USING btree ("credential_id") WHERE credential_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "posts_idempotency_key" ON "posts" USING btree ("idempotency_key");--> statement-breakpoint
CREATE UNIQUE INDEX "posts_origin_id" ON "posts" USING btree ("origin_id") WHERE origin_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "posts_one_accepted_per_section" ON "posts" USING btree ("question_id",(kind in ('professional', 'sourced'))) WHERE accepted_at is not null;--> statement-breakpoint
CREATE INDEX "posts_search" ON "posts" USING gin ("search");--> statement-breakpoint
CREATE INDEX "question_topics_listed" ON "question_topics" USING btree ("topic_id","listed_at","question_id") WHERE listed_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "questions_number_key" ON "questions" USING btree ("number");--> statement-breakpoint
CREATE INDEX "questions_recent" ON "questions" USING btree ("published_at","id") WHERE state = 'published' and origin <> 'imported';--> statement-breakpoint
CREATE INDEX "questions_unanswered" ON "questions" USING btree ("published_at","id") WHERE state = 'published' and answer_count = 0;--> statement-breakpoint
CREATE INDEX "questions_unverified" ON "questions" USING btree ("published_at","id") WHERE state = 'published' and verified_count = 0 and origin <> 'imported';--> statement-breakpoint
CREATE INDEX "questions_search_title" ON "questions" USING gin ("search_title");--> statement-breakpoint
CREATE INDEX "questions_title_trigram" ON "questions" USING gin ("title" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_post_revision" ON "revisions" USING btree ("post_id","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_once_per_decision" ON "appeals" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "audit_events_subject" ON "audit_events" USING btree ("subject_type","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_one_open_per_post" ON "cases" USING btree ("post_id") WHERE status in ('open', 'claimed', 'awaiting_author');--> statement-breakpoint
CREATE INDEX "cases_queue" ON "cases" USING btree ("due_at","id") WHERE status in ('open', 'claimed', 'appealed');--> statement-breakpoint
CREATE INDEX "decisions_case_id" ON "decisions" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_once_per_person" ON "reports" USING btree ("case_id","reporter_id");--> statement-breakpoint
CREATE INDEX "follows_target" ON "follows" USING btree ("target","target_id");--> statement-breakpoint
CREATE UNIQUE INDEX "marks_one_per_person" ON "marks" USING btree ("post_id","user_id","kind") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_once" ON "notifications" USING btree ("user_id","once_key");--> statement-breakpoint
CREATE INDEX "notifications_user" ON "notifications" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "reactions_user_id" ON "reactions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "consents_post_id" ON "consents" USING btree ("post_id","created_at");--> statement-breakpoint
CREATE INDEX "release_items_order" ON "release_items" USING btree ("release_id","thread_key","position");--> statement-breakpoint
CREATE INDEX "release_items_post_id" ON "release_items" USING btree ("post_id");--> statement-breakpoint
CREATE UNIQUE INDEX "releases_version_key" ON "releases" USING btree ("tier","version") WHERE status <> 'failed';--> statement-breakpoint
CREATE INDEX "outbox_unsettled" ON "outbox" USING btree ("id") WHERE settled_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "topics_slug_key" ON "topics" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "topics_parent_id" ON "topics" USING btree ("parent_id");