// Written by `npx tsx host/reference/write-signatures.ts` from gas-types-detailed; do not edit.

/** Every class, method and enum of Google's reference that the host knows by name: see write-signatures.ts for the notation. */
export const SIGNATURES = `
@1 https://www.googleapis.com/auth/spreadsheets.currentonly https://www.googleapis.com/auth/spreadsheets
@2 https://www.googleapis.com/auth/userinfo.email
@3 https://www.googleapis.com/auth/script.container.ui
@4 https://www.googleapis.com/auth/script.send_mail
@5 https://www.googleapis.com/auth/script.scriptapp
@6 https://www.googleapis.com/auth/documents.currentonly https://www.googleapis.com/auth/documents
@7 https://www.googleapis.com/auth/forms.currentonly https://www.googleapis.com/auth/forms
@8 https://www.googleapis.com/auth/calendar https://www.googleapis.com/auth/calendar.readonly https://www.googleapis.com/auth/calendar.events https://www.googleapis.com/auth/calendar.events.readonly https://www.google.com/calendar/feeds
@9 https://www.googleapis.com/auth/spreadsheets
@10 https://www.googleapis.com/auth/bigquery.readonly
@11 https://www.googleapis.com/auth/script.external_request
Blob.copyBlob()
Blob.getAs(string)
Blob.getBytes()
Blob.getContentType()
Blob.getDataAsString()
Blob.getDataAsString(string)
Blob.getName()
Blob.isGoogleType()
Blob.setBytes(Byte[])
Blob.setContentType(string)
Blob.setContentTypeFromExtension()
Blob.setDataFromString(string)
Blob.setDataFromString(string,string)
Blob.setName(string)
Blob.getAllBlobs()
BlobSource.getAs(string)
BlobSource.getBlob()
Browser.Buttons: ButtonSet
Browser.inputBox(string) @1
Browser.inputBox(string,ButtonSet) @1
Browser.inputBox(string,string,ButtonSet) @1
Browser.msgBox(string) @1
Browser.msgBox(string,ButtonSet) @1
Browser.msgBox(string,string,ButtonSet) @1
enum Button CLOSE OK CANCEL YES NO
enum ButtonSet OK OK_CANCEL YES_NO YES_NO_CANCEL
enum ColorType UNSUPPORTED RGB THEME
Logger.clear()
Logger.getLog()
Logger.log(any)
Logger.log(string,any)
Menu.addItem(string,string)
Menu.addSeparator()
Menu.addSubMenu(Menu)
Menu.addToUi()
enum Month JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER
PromptResponse.getResponseText()
PromptResponse.getSelectedButton()
RgbColor.asHexString()
RgbColor.getBlue()
RgbColor.getColorType()
RgbColor.getGreen()
RgbColor.getRed()
Session.getActiveUser() @2
Session.getActiveUserLocale()
Session.getEffectiveUser() @2
Session.getScriptTimeZone()
Session.getTemporaryActiveUserKey()
Session.getTimeZone()
Session.getUser()
Ui.Button: Button
Ui.ButtonSet: ButtonSet
Ui.alert(string)
Ui.alert(string,ButtonSet)
Ui.alert(string,string,ButtonSet)
Ui.createAddonMenu()
Ui.createMenu(string)
Ui.prompt(string)
Ui.prompt(string,ButtonSet)
Ui.prompt(string,string,ButtonSet)
Ui.showModalDialog(any,string) @3
Ui.showModelessDialog(any,string) @3
Ui.showSidebar(any) @3
Ui.showDialog(any)
User.getEmail()
User.getUserLoginId()
enum Weekday SUNDAY MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY
console.error()
console.error(any,any)
console.info()
console.info(any,any)
console.log()
console.log(any,any)
console.time(string)
console.timeEnd(string)
console.warn()
console.warn(any,any)
Cache.get(string)
Cache.getAll(string[])
Cache.put(string,string)
Cache.put(string,string,Integer)
Cache.putAll(any)
Cache.putAll(any,Integer)
Cache.remove(string)
Cache.removeAll(string[])
CacheService.getDocumentCache()
CacheService.getScriptCache()
CacheService.getUserCache()
ContentService.MimeType: MimeType
ContentService.createTextOutput()
ContentService.createTextOutput(string)
enum MimeType CSV ICAL JAVASCRIPT JSON TEXT VCARD
TextOutput.append(string)
TextOutput.clear()
TextOutput.downloadAsFile(string)
TextOutput.getContent()
TextOutput.getFileName()
TextOutput.getMimeType()
TextOutput.setContent(string)
TextOutput.setMimeType(MimeType)
HtmlOutput.addMetaTag(string,string)
HtmlOutput.append(string)
HtmlOutput.appendUntrusted(string)
HtmlOutput.asTemplate()
HtmlOutput.clear()
HtmlOutput.getAs(string)
HtmlOutput.getBlob()
HtmlOutput.getContent()
HtmlOutput.getFaviconUrl()
HtmlOutput.getHeight()
HtmlOutput.getMetaTags()
HtmlOutput.getTitle()
HtmlOutput.getWidth()
HtmlOutput.setContent(string)
HtmlOutput.setFaviconUrl(string)
HtmlOutput.setHeight(Integer?)
HtmlOutput.setSandboxMode(SandboxMode)
HtmlOutput.setTitle(string)
HtmlOutput.setWidth(Integer?)
HtmlOutput.setXFrameOptionsMode(XFrameOptionsMode)
HtmlOutputMetaTag.getContent()
HtmlOutputMetaTag.getName()
HtmlService.SandboxMode: SandboxMode
HtmlService.XFrameOptionsMode: XFrameOptionsMode
HtmlService.createHtmlOutput()
HtmlService.createHtmlOutput(BlobSource)
HtmlService.createHtmlOutput(string)
HtmlService.createHtmlOutputFromFile(string)
HtmlService.createTemplate(BlobSource)
HtmlService.createTemplate(string)
HtmlService.createTemplateFromFile(string)
HtmlService.getUserAgent()
HtmlTemplate.evaluate()
HtmlTemplate.getCode()
HtmlTemplate.getCodeWithComments()
HtmlTemplate.getRawContent()
enum SandboxMode EMULATED IFRAME NATIVE
enum XFrameOptionsMode ALLOWALL DEFAULT
Lock.hasLock()
Lock.releaseLock()
Lock.tryLock(Integer)
Lock.waitLock(Integer)
LockService.getDocumentLock()
LockService.getScriptLock()
LockService.getUserLock()
MailApp.getRemainingDailyQuota() @4
MailApp.sendEmail(any) @4
MailApp.sendEmail(string,string,string) @4
MailApp.sendEmail(string,string,string,any) @4
MailApp.sendEmail(string,string,string,string) @4
Properties.deleteAllProperties()
Properties.deleteProperty(string)
Properties.getKeys()
Properties.getProperties()
Properties.getProperty(string)
Properties.setProperties(any)
Properties.setProperties(any,boolean)
Properties.setProperty(string,string)
PropertiesService.getDocumentProperties()
PropertiesService.getScriptProperties()
PropertiesService.getUserProperties()
ScriptProperties.deleteAllProperties()
ScriptProperties.deleteProperty(string)
ScriptProperties.getKeys()
ScriptProperties.getProperties()
ScriptProperties.getProperty(string)
ScriptProperties.setProperties(any)
ScriptProperties.setProperties(any,boolean)
ScriptProperties.setProperty(string,string)
UserProperties.deleteAllProperties()
UserProperties.deleteProperty(string)
UserProperties.getKeys()
UserProperties.getProperties()
UserProperties.getProperty(string)
UserProperties.setProperties(any)
UserProperties.setProperties(any,boolean)
UserProperties.setProperty(string,string)
enum AuthMode NONE CUSTOM_FUNCTION LIMITED FULL
AuthorizationInfo.getAuthorizationStatus()
AuthorizationInfo.getAuthorizationUrl()
AuthorizationInfo.getAuthorizedScopes()
enum AuthorizationStatus REQUIRED NOT_REQUIRED
CalendarTriggerBuilder.create()
CalendarTriggerBuilder.onEventUpdated()
ClockTriggerBuilder.after(Integer)
ClockTriggerBuilder.at(Date)
ClockTriggerBuilder.atDate(Integer,Integer,Integer)
ClockTriggerBuilder.atHour(Integer)
ClockTriggerBuilder.create()
ClockTriggerBuilder.everyDays(Integer)
ClockTriggerBuilder.everyHours(Integer)
ClockTriggerBuilder.everyMinutes(Integer)
ClockTriggerBuilder.everyWeeks(Integer)
ClockTriggerBuilder.inTimezone(string)
ClockTriggerBuilder.nearMinute(Integer)
ClockTriggerBuilder.onMonthDay(Integer)
ClockTriggerBuilder.onWeekDay(Weekday)
DocumentTriggerBuilder.create()
DocumentTriggerBuilder.onOpen()
enum EventType CLOCK ON_OPEN ON_EDIT ON_FORM_SUBMIT ON_CHANGE ON_EVENT_UPDATED
FormTriggerBuilder.create()
FormTriggerBuilder.onFormSubmit()
FormTriggerBuilder.onOpen()
enum InstallationSource APPS_MARKETPLACE_DOMAIN_ADD_ON NONE WEB_STORE_ADD_ON
ScriptApp.AuthMode: AuthMode
ScriptApp.AuthorizationStatus: AuthorizationStatus
ScriptApp.EventType: EventType
ScriptApp.InstallationSource: InstallationSource
ScriptApp.TriggerSource: TriggerSource
ScriptApp.WeekDay: Weekday
ScriptApp.deleteTrigger(Trigger) @5
ScriptApp.getAuthorizationInfo(AuthMode)
ScriptApp.getAuthorizationInfo(AuthMode,string[])
ScriptApp.getIdentityToken()
ScriptApp.getInstallationSource()
ScriptApp.getOAuthToken()
ScriptApp.getProjectTriggers() @5
ScriptApp.getScriptId()
ScriptApp.getService()
ScriptApp.getUserTriggers(Document) @5
ScriptApp.getUserTriggers(Form) @5
ScriptApp.getUserTriggers(Spreadsheet) @5
ScriptApp.invalidateAuth()
ScriptApp.newStateToken()
ScriptApp.newTrigger(string) @5
ScriptApp.requireAllScopes(AuthMode)
ScriptApp.requireScopes(AuthMode,string[])
ScriptApp.getProjectKey()
ScriptApp.getScriptTriggers()
Service.getUrl()
Service.isEnabled()
Service.disable()
SpreadsheetTriggerBuilder.create()
SpreadsheetTriggerBuilder.onChange()
SpreadsheetTriggerBuilder.onEdit()
SpreadsheetTriggerBuilder.onFormSubmit()
SpreadsheetTriggerBuilder.onOpen()
StateTokenBuilder.createToken()
StateTokenBuilder.withArgument(string,string)
StateTokenBuilder.withMethod(string)
StateTokenBuilder.withTimeout(Integer)
Trigger.getEventType() @5
Trigger.getHandlerFunction() @5
Trigger.getTriggerSource() @5
Trigger.getTriggerSourceId() @5
Trigger.getUniqueId() @5
TriggerBuilder.forDocument(Document) @6
TriggerBuilder.forDocument(string) @6
TriggerBuilder.forForm(Form) @7
TriggerBuilder.forForm(string) @7
TriggerBuilder.forSpreadsheet(Spreadsheet) @1
TriggerBuilder.forSpreadsheet(string) @1
TriggerBuilder.forUserCalendar(string) @8
TriggerBuilder.timeBased() @5
enum TriggerSource SPREADSHEETS CLOCK FORMS DOCUMENTS CALENDAR
enum AutoFillSeries DEFAULT_SERIES ALTERNATE_SERIES
Banding.copyTo(Range) @1
Banding.getFirstColumnColorObject() @1
Banding.getFirstRowColorObject() @1
Banding.getFooterColumnColorObject() @1
Banding.getFooterRowColorObject() @1
Banding.getHeaderColumnColorObject() @1
Banding.getHeaderRowColorObject() @1
Banding.getRange() @1
Banding.getSecondColumnColorObject() @1
Banding.getSecondRowColorObject() @1
Banding.remove() @1
Banding.setFirstColumnColor(string?) @1
Banding.setFirstColumnColorObject(Color?) @1
Banding.setFirstRowColor(string?) @1
Banding.setFirstRowColorObject(Color?) @1
Banding.setFooterColumnColor(string?) @1
Banding.setFooterColumnColorObject(Color?) @1
Banding.setFooterRowColor(string?) @1
Banding.setFooterRowColorObject(Color?) @1
Banding.setHeaderColumnColor(string?) @1
Banding.setHeaderColumnColorObject(Color?) @1
Banding.setHeaderRowColor(string?) @1
Banding.setHeaderRowColorObject(Color?) @1
Banding.setRange(Range) @1
Banding.setSecondColumnColor(string?) @1
Banding.setSecondColumnColorObject(Color?) @1
Banding.setSecondRowColor(string?) @1
Banding.setSecondRowColorObject(Color?) @1
Banding.getFirstColumnColor()
Banding.getFirstRowColor()
Banding.getFooterColumnColor()
Banding.getFooterRowColor()
Banding.getHeaderColumnColor()
Banding.getHeaderRowColor()
Banding.getSecondColumnColor()
Banding.getSecondRowColor()
enum BandingTheme LIGHT_GREY CYAN GREEN YELLOW ORANGE BLUE TEAL GREY BROWN LIGHT_GREEN INDIGO PINK
BigQueryDataSourceSpec.copy()
BigQueryDataSourceSpec.getDatasetId()
BigQueryDataSourceSpec.getParameters()
BigQueryDataSourceSpec.getProjectId()
BigQueryDataSourceSpec.getRawQuery()
BigQueryDataSourceSpec.getTableId()
BigQueryDataSourceSpec.getTableProjectId()
BigQueryDataSourceSpec.getType()
BigQueryDataSourceSpecBuilder.build()
BigQueryDataSourceSpecBuilder.copy()
BigQueryDataSourceSpecBuilder.getDatasetId()
BigQueryDataSourceSpecBuilder.getParameters()
BigQueryDataSourceSpecBuilder.getProjectId()
BigQueryDataSourceSpecBuilder.getRawQuery()
BigQueryDataSourceSpecBuilder.getTableId()
BigQueryDataSourceSpecBuilder.getTableProjectId()
BigQueryDataSourceSpecBuilder.getType()
BigQueryDataSourceSpecBuilder.removeAllParameters()
BigQueryDataSourceSpecBuilder.removeParameter(string)
BigQueryDataSourceSpecBuilder.setDatasetId(string)
BigQueryDataSourceSpecBuilder.setParameterFromCell(string,string)
BigQueryDataSourceSpecBuilder.setProjectId(string)
BigQueryDataSourceSpecBuilder.setRawQuery(string)
BigQueryDataSourceSpecBuilder.setTableId(string)
BigQueryDataSourceSpecBuilder.setTableProjectId(string)
BooleanCondition.getBackgroundObject()
BooleanCondition.getBold()
BooleanCondition.getCriteriaType()
BooleanCondition.getCriteriaValues()
BooleanCondition.getFontColorObject()
BooleanCondition.getItalic()
BooleanCondition.getStrikethrough()
BooleanCondition.getUnderline()
BooleanCondition.getBackground()
BooleanCondition.getFontColor()
enum BooleanCriteria CELL_EMPTY CELL_NOT_EMPTY DATE_AFTER DATE_BEFORE DATE_EQUAL_TO DATE_NOT_EQUAL_TO DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE DATE_EQUAL_TO_RELATIVE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_NOT_EQUAL_TO TEXT_STARTS_WITH TEXT_ENDS_WITH CUSTOM_FORMULA
enum BorderStyle DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE
CellImage.valueType: ValueType
CellImage.getAltTextDescription() @1
CellImage.getAltTextTitle() @1
CellImage.getContentUrl()
CellImage.toBuilder()
CellImage.getUrl()
CellImageBuilder.valueType: ValueType
CellImageBuilder.build()
CellImageBuilder.getAltTextDescription() @1
CellImageBuilder.getAltTextTitle() @1
CellImageBuilder.getContentUrl()
CellImageBuilder.setAltTextDescription(string) @1
CellImageBuilder.setAltTextTitle(string) @1
CellImageBuilder.setSourceUrl(string)
CellImageBuilder.toBuilder()
CellImageBuilder.getUrl()
Color.asRgbColor() @1
Color.asThemeColor() @1
Color.getColorType() @1
ColorBuilder.asRgbColor() @1
ColorBuilder.asThemeColor() @1
ColorBuilder.build()
ColorBuilder.getColorType() @1
ColorBuilder.setRgbColor(string)
ColorBuilder.setThemeColor(ThemeColorType)
ConditionalFormatRule.copy()
ConditionalFormatRule.getBooleanCondition()
ConditionalFormatRule.getGradientCondition()
ConditionalFormatRule.getRanges()
ConditionalFormatRuleBuilder.build()
ConditionalFormatRuleBuilder.copy()
ConditionalFormatRuleBuilder.getBooleanCondition()
ConditionalFormatRuleBuilder.getGradientCondition()
ConditionalFormatRuleBuilder.getRanges()
ConditionalFormatRuleBuilder.setBackground(string?)
ConditionalFormatRuleBuilder.setBackgroundObject(Color?)
ConditionalFormatRuleBuilder.setBold(boolean?)
ConditionalFormatRuleBuilder.setFontColor(string?)
ConditionalFormatRuleBuilder.setFontColorObject(Color?)
ConditionalFormatRuleBuilder.setGradientMaxpoint(string)
ConditionalFormatRuleBuilder.setGradientMaxpointObject(Color)
ConditionalFormatRuleBuilder.setGradientMaxpointObjectWithValue(Color,InterpolationType,string)
ConditionalFormatRuleBuilder.setGradientMaxpointWithValue(string,InterpolationType,string)
ConditionalFormatRuleBuilder.setGradientMidpointObjectWithValue(Color,InterpolationType?,string)
ConditionalFormatRuleBuilder.setGradientMidpointWithValue(string,InterpolationType?,string)
ConditionalFormatRuleBuilder.setGradientMinpoint(string)
ConditionalFormatRuleBuilder.setGradientMinpointObject(Color)
ConditionalFormatRuleBuilder.setGradientMinpointObjectWithValue(Color,InterpolationType,string)
ConditionalFormatRuleBuilder.setGradientMinpointWithValue(string,InterpolationType,string)
ConditionalFormatRuleBuilder.setItalic(boolean?)
ConditionalFormatRuleBuilder.setRanges(Range[])
ConditionalFormatRuleBuilder.setStrikethrough(boolean?)
ConditionalFormatRuleBuilder.setUnderline(boolean?)
ConditionalFormatRuleBuilder.whenCellEmpty()
ConditionalFormatRuleBuilder.whenCellNotEmpty()
ConditionalFormatRuleBuilder.whenDateAfter(Date)
ConditionalFormatRuleBuilder.whenDateAfter(RelativeDate)
ConditionalFormatRuleBuilder.whenDateBefore(Date)
ConditionalFormatRuleBuilder.whenDateBefore(RelativeDate)
ConditionalFormatRuleBuilder.whenDateEqualTo(Date)
ConditionalFormatRuleBuilder.whenDateEqualTo(RelativeDate)
ConditionalFormatRuleBuilder.whenFormulaSatisfied(string)
ConditionalFormatRuleBuilder.whenNumberBetween(number,number)
ConditionalFormatRuleBuilder.whenNumberEqualTo(number)
ConditionalFormatRuleBuilder.whenNumberGreaterThan(number)
ConditionalFormatRuleBuilder.whenNumberGreaterThanOrEqualTo(number)
ConditionalFormatRuleBuilder.whenNumberLessThan(number)
ConditionalFormatRuleBuilder.whenNumberLessThanOrEqualTo(number)
ConditionalFormatRuleBuilder.whenNumberNotBetween(number,number)
ConditionalFormatRuleBuilder.whenNumberNotEqualTo(number)
ConditionalFormatRuleBuilder.whenTextContains(string)
ConditionalFormatRuleBuilder.whenTextDoesNotContain(string)
ConditionalFormatRuleBuilder.whenTextEndsWith(string)
ConditionalFormatRuleBuilder.whenTextEqualTo(string)
ConditionalFormatRuleBuilder.whenTextStartsWith(string)
ConditionalFormatRuleBuilder.withCriteria(BooleanCriteria,any[])
ContainerInfo.getAnchorColumn()
ContainerInfo.getAnchorRow()
ContainerInfo.getOffsetX()
ContainerInfo.getOffsetY()
enum CopyPasteType PASTE_NORMAL PASTE_NO_BORDERS PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_VALUES PASTE_CONDITIONAL_FORMATTING PASTE_COLUMN_WIDTHS
enum DataExecutionErrorCode DATA_EXECUTION_ERROR_CODE_UNSUPPORTED NONE TIME_OUT TOO_MANY_ROWS TOO_MANY_COLUMNS TOO_MANY_CELLS ENGINE PARAMETER_INVALID UNSUPPORTED_DATA_TYPE DUPLICATE_COLUMN_NAMES INTERRUPTED OTHER TOO_MANY_CHARS_PER_CELL DATA_NOT_FOUND PERMISSION_DENIED
enum DataExecutionState DATA_EXECUTION_STATE_UNSUPPORTED RUNNING SUCCESS ERROR NOT_STARTED
DataExecutionStatus.getErrorCode()
DataExecutionStatus.getErrorMessage()
DataExecutionStatus.getExecutionState()
DataExecutionStatus.getLastExecutionTime()
DataExecutionStatus.getLastRefreshedTime()
DataExecutionStatus.isTruncated()
DataSource.cancelAllLinkedDataSourceObjectRefreshes() @1
DataSource.createCalculatedColumn(string,string) @1
DataSource.createDataSourcePivotTableOnNewSheet() @1
DataSource.createDataSourceTableOnNewSheet() @1
DataSource.getCalculatedColumnByName(string) @1
DataSource.getCalculatedColumns() @1
DataSource.getColumns() @1
DataSource.getDataSourceSheets() @1
DataSource.getSpec() @1
DataSource.refreshAllLinkedDataSourceObjects() @1
DataSource.updateSpec(DataSourceSpec) @1
DataSource.updateSpec(DataSourceSpec,boolean) @1
DataSource.waitForAllDataExecutionsCompletion(Integer) @1
DataSourceChart.cancelDataRefresh() @1
DataSourceChart.forceRefreshData() @1
DataSourceChart.getDataSource() @1
DataSourceChart.getStatus() @1
DataSourceChart.refreshData() @1
DataSourceChart.waitForCompletion(Integer) @1
DataSourceColumn.getDataSource() @1
DataSourceColumn.getFormula() @1
DataSourceColumn.getName() @1
DataSourceColumn.hasArrayDependency() @1
DataSourceColumn.isCalculatedColumn() @1
DataSourceColumn.remove() @1
DataSourceColumn.setFormula(string) @1
DataSourceColumn.setName(string) @1
DataSourceFormula.cancelDataRefresh() @1
DataSourceFormula.forceRefreshData() @1
DataSourceFormula.getAnchorCell() @1
DataSourceFormula.getDataSource() @1
DataSourceFormula.getDisplayValue() @1
DataSourceFormula.getFormula() @1
DataSourceFormula.getStatus() @1
DataSourceFormula.refreshData() @1
DataSourceFormula.setFormula(string) @1
DataSourceFormula.waitForCompletion(Integer) @1
DataSourceParameter.getName()
DataSourceParameter.getSourceCell()
DataSourceParameter.getType()
enum DataSourceParameterType DATA_SOURCE_PARAMETER_TYPE_UNSUPPORTED CELL
DataSourcePivotTable.addColumnGroup(string) @1
DataSourcePivotTable.addFilter(string,FilterCriteria) @1
DataSourcePivotTable.addPivotValue(string) @1
DataSourcePivotTable.addPivotValue(string,PivotTableSummarizeFunction) @1
DataSourcePivotTable.addRowGroup(string) @1
DataSourcePivotTable.asPivotTable() @1
DataSourcePivotTable.cancelDataRefresh() @1
DataSourcePivotTable.forceRefreshData() @1
DataSourcePivotTable.getDataSource() @1
DataSourcePivotTable.getStatus() @1
DataSourcePivotTable.refreshData() @1
DataSourcePivotTable.waitForCompletion(Integer) @1
DataSourceRefreshSchedule.getFrequency() @1
DataSourceRefreshSchedule.getScope() @1
DataSourceRefreshSchedule.getTimeIntervalOfNextRun() @1
DataSourceRefreshSchedule.isEnabled() @1
DataSourceRefreshScheduleFrequency.getDaysOfTheMonth() @1
DataSourceRefreshScheduleFrequency.getDaysOfTheWeek() @1
DataSourceRefreshScheduleFrequency.getFrequencyType() @1
DataSourceRefreshScheduleFrequency.getStartHour() @1
enum DataSourceRefreshScope DATA_SOURCE_REFRESH_SCOPE_UNSUPPORTED ALL_DATA_SOURCES
DataSourceSheet.addFilter(string,FilterCriteria) @1
DataSourceSheet.asSheet() @1
DataSourceSheet.autoResizeColumn(string) @1
DataSourceSheet.autoResizeColumns(string[]) @1
DataSourceSheet.cancelDataRefresh() @1
DataSourceSheet.forceRefreshData() @1
DataSourceSheet.getColumnWidth(string) @1
DataSourceSheet.getDataSource() @1
DataSourceSheet.getFilters() @1
DataSourceSheet.getSheetValues(string) @1
DataSourceSheet.getSheetValues(string,Integer,Integer) @1
DataSourceSheet.getSortSpecs() @1
DataSourceSheet.getStatus() @1
DataSourceSheet.refreshData() @1
DataSourceSheet.removeFilters(string) @1
DataSourceSheet.removeSortSpec(string) @1
DataSourceSheet.setColumnWidth(string,Integer) @1
DataSourceSheet.setColumnWidths(string[],Integer) @1
DataSourceSheet.setSortSpec(string,boolean) @1
DataSourceSheet.setSortSpec(string,SortOrder) @1
DataSourceSheet.waitForCompletion(Integer) @1
DataSourceSheetFilter.getDataSourceColumn() @1
DataSourceSheetFilter.getDataSourceSheet() @1
DataSourceSheetFilter.getFilterCriteria() @1
DataSourceSheetFilter.remove() @1
DataSourceSheetFilter.setFilterCriteria(FilterCriteria) @1
DataSourceSpec.asBigQuery()
DataSourceSpec.asLooker()
DataSourceSpec.copy()
DataSourceSpec.getParameters()
DataSourceSpec.getType()
DataSourceSpecBuilder.asBigQuery()
DataSourceSpecBuilder.asLooker()
DataSourceSpecBuilder.build()
DataSourceSpecBuilder.copy()
DataSourceSpecBuilder.getParameters()
DataSourceSpecBuilder.getType()
DataSourceSpecBuilder.removeAllParameters()
DataSourceSpecBuilder.removeParameter(string)
DataSourceSpecBuilder.setParameterFromCell(string,string)
DataSourceTable.addColumns(string[]) @1
DataSourceTable.addFilter(string,FilterCriteria) @1
DataSourceTable.addSortSpec(string,boolean) @1
DataSourceTable.addSortSpec(string,SortOrder) @1
DataSourceTable.cancelDataRefresh() @1
DataSourceTable.forceRefreshData() @1
DataSourceTable.getColumns() @1
DataSourceTable.getDataSource() @1
DataSourceTable.getFilters() @1
DataSourceTable.getRange() @1
DataSourceTable.getRowLimit() @1
DataSourceTable.getSortSpecs() @1
DataSourceTable.getStatus() @1
DataSourceTable.isSyncingAllColumns() @1
DataSourceTable.refreshData() @1
DataSourceTable.removeAllColumns() @1
DataSourceTable.removeAllSortSpecs() @1
DataSourceTable.setRowLimit(Integer?) @1
DataSourceTable.syncAllColumns() @1
DataSourceTable.waitForCompletion(Integer) @1
DataSourceTableColumn.getDataSourceColumn() @1
DataSourceTableColumn.remove() @1
DataSourceTableFilter.getDataSourceColumn() @1
DataSourceTableFilter.getDataSourceTable() @1
DataSourceTableFilter.getFilterCriteria() @1
DataSourceTableFilter.remove() @1
DataSourceTableFilter.setFilterCriteria(FilterCriteria) @1
enum DataSourceType DATA_SOURCE_TYPE_UNSUPPORTED BIGQUERY LOOKER
DataValidation.copy()
DataValidation.getAllowInvalid()
DataValidation.getCriteriaType()
DataValidation.getCriteriaValues()
DataValidation.getHelpText()
DataValidationBuilder.build()
DataValidationBuilder.copy()
DataValidationBuilder.getAllowInvalid()
DataValidationBuilder.getCriteriaType()
DataValidationBuilder.getCriteriaValues()
DataValidationBuilder.getHelpText()
DataValidationBuilder.requireCheckbox()
DataValidationBuilder.requireCheckbox(any)
DataValidationBuilder.requireCheckbox(any,any)
DataValidationBuilder.requireDate()
DataValidationBuilder.requireDateAfter(Date)
DataValidationBuilder.requireDateBefore(Date)
DataValidationBuilder.requireDateBetween(Date,Date)
DataValidationBuilder.requireDateEqualTo(Date)
DataValidationBuilder.requireDateNotBetween(Date,Date)
DataValidationBuilder.requireDateOnOrAfter(Date)
DataValidationBuilder.requireDateOnOrBefore(Date)
DataValidationBuilder.requireFormulaSatisfied(string)
DataValidationBuilder.requireNumberBetween(number,number)
DataValidationBuilder.requireNumberEqualTo(number)
DataValidationBuilder.requireNumberGreaterThan(number)
DataValidationBuilder.requireNumberGreaterThanOrEqualTo(number)
DataValidationBuilder.requireNumberLessThan(number)
DataValidationBuilder.requireNumberLessThanOrEqualTo(number)
DataValidationBuilder.requireNumberNotBetween(number,number)
DataValidationBuilder.requireNumberNotEqualTo(number)
DataValidationBuilder.requireTextContains(string)
DataValidationBuilder.requireTextDoesNotContain(string)
DataValidationBuilder.requireTextEqualTo(string)
DataValidationBuilder.requireTextIsEmail()
DataValidationBuilder.requireTextIsUrl()
DataValidationBuilder.requireValueInList(string[])
DataValidationBuilder.requireValueInList(string[],boolean)
DataValidationBuilder.requireValueInRange(Range)
DataValidationBuilder.requireValueInRange(Range,boolean)
DataValidationBuilder.setAllowInvalid(boolean)
DataValidationBuilder.setHelpText(string)
DataValidationBuilder.withCriteria(DataValidationCriteria,any[])
enum DataValidationCriteria DATE_AFTER DATE_BEFORE DATE_BETWEEN DATE_EQUAL_TO DATE_IS_VALID_DATE DATE_NOT_BETWEEN DATE_ON_OR_AFTER DATE_ON_OR_BEFORE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_IS_VALID_EMAIL TEXT_IS_VALID_URL VALUE_IN_LIST VALUE_IN_RANGE CUSTOM_FORMULA CHECKBOX DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE DATE_EQUAL_TO_RELATIVE
DateTimeGroupingRule.getRuleType()
enum DateTimeGroupingRuleType UNSUPPORTED SECOND MINUTE HOUR HOUR_MINUTE HOUR_MINUTE_AMPM DAY_OF_WEEK DAY_OF_YEAR DAY_OF_MONTH DAY_MONTH MONTH QUARTER YEAR YEAR_MONTH YEAR_QUARTER YEAR_MONTH_DAY
DeveloperMetadata.getId() @1
DeveloperMetadata.getKey() @1
DeveloperMetadata.getLocation() @1
DeveloperMetadata.getValue() @1
DeveloperMetadata.getVisibility() @1
DeveloperMetadata.moveToColumn(Range) @1
DeveloperMetadata.moveToRow(Range) @1
DeveloperMetadata.moveToSheet(Sheet) @1
DeveloperMetadata.moveToSpreadsheet() @1
DeveloperMetadata.remove() @1
DeveloperMetadata.setKey(string) @1
DeveloperMetadata.setValue(string) @1
DeveloperMetadata.setVisibility(DeveloperMetadataVisibility) @1
DeveloperMetadataFinder.find() @1
DeveloperMetadataFinder.onIntersectingLocations()
DeveloperMetadataFinder.withId(Integer)
DeveloperMetadataFinder.withKey(string)
DeveloperMetadataFinder.withLocationType(DeveloperMetadataLocationType)
DeveloperMetadataFinder.withValue(string)
DeveloperMetadataFinder.withVisibility(DeveloperMetadataVisibility)
DeveloperMetadataLocation.getColumn() @1
DeveloperMetadataLocation.getLocationType() @1
DeveloperMetadataLocation.getRow() @1
DeveloperMetadataLocation.getSheet() @1
DeveloperMetadataLocation.getSpreadsheet() @1
enum DeveloperMetadataLocationType SPREADSHEET SHEET ROW COLUMN
enum DeveloperMetadataVisibility DOCUMENT PROJECT
enum Dimension COLUMNS ROWS
enum Direction UP DOWN PREVIOUS NEXT
Drawing.getContainerInfo() @1
Drawing.getHeight() @1
Drawing.getOnAction() @1
Drawing.getSheet() @1
Drawing.getWidth() @1
Drawing.getZIndex() @1
Drawing.remove() @1
Drawing.setHeight(Integer) @1
Drawing.setOnAction(string)
Drawing.setPosition(Integer,Integer,Integer,Integer) @1
Drawing.setWidth(Integer) @1
Drawing.setZIndex(number)
EmbeddedAreaChartBuilder.addRange(Range)
EmbeddedAreaChartBuilder.asAreaChart()
EmbeddedAreaChartBuilder.asBarChart()
EmbeddedAreaChartBuilder.asColumnChart()
EmbeddedAreaChartBuilder.asComboChart()
EmbeddedAreaChartBuilder.asHistogramChart()
EmbeddedAreaChartBuilder.asLineChart()
EmbeddedAreaChartBuilder.asPieChart()
EmbeddedAreaChartBuilder.asScatterChart()
EmbeddedAreaChartBuilder.asTableChart()
EmbeddedAreaChartBuilder.build()
EmbeddedAreaChartBuilder.clearRanges()
EmbeddedAreaChartBuilder.getChartType()
EmbeddedAreaChartBuilder.getContainer()
EmbeddedAreaChartBuilder.getRanges()
EmbeddedAreaChartBuilder.removeRange(Range)
EmbeddedAreaChartBuilder.reverseCategories()
EmbeddedAreaChartBuilder.setBackgroundColor(string)
EmbeddedAreaChartBuilder.setChartType(ChartType)
EmbeddedAreaChartBuilder.setColors(string[])
EmbeddedAreaChartBuilder.setHiddenDimensionStrategy(ChartHiddenDimensionStrategy)
EmbeddedAreaChartBuilder.setLegendPosition(Position)
EmbeddedAreaChartBuilder.setLegendTextStyle(TextStyle)
EmbeddedAreaChartBuilder.setMergeStrategy(ChartMergeStrategy)
EmbeddedAreaChartBuilder.setNumHeaders(Integer)
EmbeddedAreaChartBuilder.setOption(string,any)
EmbeddedAreaChartBuilder.setPointStyle(PointStyle)
EmbeddedAreaChartBuilder.setPosition(Integer,Integer,Integer,Integer)
EmbeddedAreaChartBuilder.setRange(number,number)
EmbeddedAreaChartBuilder.setStacked()
EmbeddedAreaChartBuilder.setTitle(string)
EmbeddedAreaChartBuilder.setTitleTextStyle(TextStyle)
EmbeddedAreaChartBuilder.setTransposeRowsAndColumns(boolean)
EmbeddedAreaChartBuilder.setXAxisTextStyle(TextStyle)
EmbeddedAreaChartBuilder.setXAxisTitle(string)
EmbeddedAreaChartBuilder.setXAxisTitleTextStyle(TextStyle)
EmbeddedAreaChartBuilder.setYAxisTextStyle(TextStyle)
EmbeddedAreaChartBuilder.setYAxisTitle(string)
EmbeddedAreaChartBuilder.setYAxisTitleTextStyle(TextStyle)
EmbeddedAreaChartBuilder.useLogScale()
EmbeddedBarChartBuilder.addRange(Range)
EmbeddedBarChartBuilder.asAreaChart()
EmbeddedBarChartBuilder.asBarChart()
EmbeddedBarChartBuilder.asColumnChart()
EmbeddedBarChartBuilder.asComboChart()
EmbeddedBarChartBuilder.asHistogramChart()
EmbeddedBarChartBuilder.asLineChart()
EmbeddedBarChartBuilder.asPieChart()
EmbeddedBarChartBuilder.asScatterChart()
EmbeddedBarChartBuilder.asTableChart()
EmbeddedBarChartBuilder.build()
EmbeddedBarChartBuilder.clearRanges()
EmbeddedBarChartBuilder.getChartType()
EmbeddedBarChartBuilder.getContainer()
EmbeddedBarChartBuilder.getRanges()
EmbeddedBarChartBuilder.removeRange(Range)
EmbeddedBarChartBuilder.reverseCategories()
EmbeddedBarChartBuilder.reverseDirection()
EmbeddedBarChartBuilder.setBackgroundColor(string)
EmbeddedBarChartBuilder.setChartType(ChartType)
EmbeddedBarChartBuilder.setColors(string[])
EmbeddedBarChartBuilder.setHiddenDimensionStrategy(ChartHiddenDimensionStrategy)
EmbeddedBarChartBuilder.setLegendPosition(Position)
EmbeddedBarChartBuilder.setLegendTextStyle(TextStyle)
EmbeddedBarChartBuilder.setMergeStrategy(ChartMergeStrategy)
EmbeddedBarChartBuilder.setNumHeaders(Integer)
EmbeddedBarChartBuilder.setOption(string,any)
EmbeddedBarChartBuilder.setPosition(Integer,Integer,Integer,Integer)
EmbeddedBarChartBuilder.setRange(number,number)
EmbeddedBarChartBuilder.setStacked()
EmbeddedBarChartBuilder.setTitle(string)
EmbeddedBarChartBuilder.setTitleTextStyle(TextStyle)
EmbeddedBarChartBuilder.setTransposeRowsAndColumns(boolean)
EmbeddedBarChartBuilder.setXAxisTextStyle(TextStyle)
EmbeddedBarChartBuilder.setXAxisTitle(string)
EmbeddedBarChartBuilder.setXAxisTitleTextStyle(TextStyle)
EmbeddedBarChartBuilder.setYAxisTextStyle(TextStyle)
EmbeddedBarChartBuilder.setYAxisTitle(string)
EmbeddedBarChartBuilder.setYAxisTitleTextStyle(TextStyle)
EmbeddedBarChartBuilder.useLogScale()
EmbeddedChart.asDataSourceChart()
EmbeddedChart.getAs(string)
EmbeddedChart.getBlob()
EmbeddedChart.getChartId()
EmbeddedChart.getContainerInfo()
EmbeddedChart.getHiddenDimensionStrategy()
EmbeddedChart.getMergeStrategy()
EmbeddedChart.getNumHeaders()
EmbeddedChart.getOptions()
EmbeddedChart.getRanges()
EmbeddedChart.getTransposeRowsAndColumns()
EmbeddedChart.modify()
EmbeddedChartBuilder.addRange(Range)
EmbeddedChartBuilder.asAreaChart()
EmbeddedChartBuilder.asBarChart()
EmbeddedChartBuilder.asColumnChart()
EmbeddedChartBuilder.asComboChart()
EmbeddedChartBuilder.asHistogramChart()
EmbeddedChartBuilder.asLineChart()
EmbeddedChartBuilder.asPieChart()
EmbeddedChartBuilder.asScatterChart()
EmbeddedChartBuilder.asTableChart()
EmbeddedChartBuilder.build()
EmbeddedChartBuilder.clearRanges()
EmbeddedChartBuilder.getChartType()
EmbeddedChartBuilder.getContainer()
EmbeddedChartBuilder.getRanges()
EmbeddedChartBuilder.removeRange(Range)
EmbeddedChartBuilder.setChartType(ChartType)
EmbeddedChartBuilder.setHiddenDimensionStrategy(ChartHiddenDimensionStrategy)
EmbeddedChartBuilder.setMergeStrategy(ChartMergeStrategy)
EmbeddedChartBuilder.setNumHeaders(Integer)
EmbeddedChartBuilder.setOption(string,any)
EmbeddedChartBuilder.setPosition(Integer,Integer,Integer,Integer)
EmbeddedChartBuilder.setTransposeRowsAndColumns(boolean)
EmbeddedColumnChartBuilder.addRange(Range)
EmbeddedColumnChartBuilder.asAreaChart()
EmbeddedColumnChartBuilder.asBarChart()
EmbeddedColumnChartBuilder.asColumnChart()
EmbeddedColumnChartBuilder.asComboChart()
EmbeddedColumnChartBuilder.asHistogramChart()
EmbeddedColumnChartBuilder.asLineChart()
EmbeddedColumnChartBuilder.asPieChart()
EmbeddedColumnChartBuilder.asScatterChart()
EmbeddedColumnChartBuilder.asTableChart()
EmbeddedColumnChartBuilder.build()
EmbeddedColumnChartBuilder.clearRanges()
EmbeddedColumnChartBuilder.getChartType()
EmbeddedColumnChartBuilder.getContainer()
EmbeddedColumnChartBuilder.getRanges()
EmbeddedColumnChartBuilder.removeRange(Range)
EmbeddedColumnChartBuilder.reverseCategories()
EmbeddedColumnChartBuilder.setBackgroundColor(string)
EmbeddedColumnChartBuilder.setChartType(ChartType)
EmbeddedColumnChartBuilder.setColors(string[])
EmbeddedColumnChartBuilder.setHiddenDimensionStrategy(ChartHiddenDimensionStrategy)
EmbeddedColumnChartBuilder.setLegendPosition(Position)
EmbeddedColumnChartBuilder.setLegendTextStyle(TextStyle)
EmbeddedColumnChartBuilder.setMergeStrategy(ChartMergeStrategy)
EmbeddedColumnChartBuilder.setNumHeaders(Integer)
EmbeddedColumnChartBuilder.setOption(string,any)
EmbeddedColumnChartBuilder.setPosition(Integer,Integer,Integer,Integer)
EmbeddedColumnChartBuilder.setRange(number,number)
EmbeddedColumnChartBuilder.setStacked()
EmbeddedColumnChartBuilder.setTitle(string)
EmbeddedColumnChartBuilder.setTitleTextStyle(TextStyle)
EmbeddedColumnChartBuilder.setTransposeRowsAndColumns(boolean)
EmbeddedColumnChartBuilder.setXAxisTextStyle(TextStyle)
EmbeddedColumnChartBuilder.setXAxisTitle(string)
EmbeddedColumnChartBuilder.setXAxisTitleTextStyle(TextStyle)
EmbeddedColumnChartBuilder.setYAxisTextStyle(TextStyle)
EmbeddedColumnChartBuilder.setYAxisTitle(string)
EmbeddedColumnChartBuilder.setYAxisTitleTextStyle(TextStyle)
EmbeddedColumnChartBuilder.useLogScale()
EmbeddedComboChartBuilder.addRange(Range)
EmbeddedComboChartBuilder.asAreaChart()
EmbeddedComboChartBuilder.asBarChart()
EmbeddedComboChartBuilder.asColumnChart()
EmbeddedComboChartBuilder.asComboChart()
EmbeddedComboChartBuilder.asHistogramChart()
EmbeddedComboChartBuilder.asLineChart()
EmbeddedComboChartBuilder.asPieChart()
EmbeddedComboChartBuilder.asScatterChart()
EmbeddedComboChartBuilder.asTableChart()
EmbeddedComboChartBuilder.build()
EmbeddedComboChartBuilder.clearRanges()
EmbeddedComboChartBuilder.getChartType()
EmbeddedComboChartBuilder.getContainer()
EmbeddedComboChartBuilder.getRanges()
EmbeddedComboChartBuilder.removeRange(Range)
EmbeddedComboChartBuilder.reverseCategories()
EmbeddedComboChartBuilder.setBackgroundColor(string)
EmbeddedComboChartBuilder.setChartType(ChartType)
EmbeddedComboChartBuilder.setColors(string[])
EmbeddedComboChartBuilder.setHiddenDimensionStrategy(ChartHiddenDimensionStrategy)
EmbeddedComboChartBuilder.setLegendPosition(Position)
EmbeddedComboChartBuilder.setLegendTextStyle(TextStyle)
EmbeddedComboChartBuilder.setMergeStrategy(ChartMergeStrategy)
EmbeddedComboChartBuilder.setNumHeaders(Integer)
EmbeddedComboChartBuilder.setOption(string,any)
EmbeddedComboChartBuilder.setPosition(Integer,Integer,Integer,Integer)
EmbeddedComboChartBuilder.setRange(number,number)
EmbeddedComboChartBuilder.setStacked()
EmbeddedComboChartBuilder.setTitle(string)
EmbeddedComboChartBuilder.setTitleTextStyle(TextStyle)
EmbeddedComboChartBuilder.setTransposeRowsAndColumns(boolean)
EmbeddedComboChartBuilder.setXAxisTextStyle(TextStyle)
EmbeddedComboChartBuilder.setXAxisTitle(string)
EmbeddedComboChartBuilder.setXAxisTitleTextStyle(TextStyle)
EmbeddedComboChartBuilder.setYAxisTextStyle(TextStyle)
EmbeddedComboChartBuilder.setYAxisTitle(string)
EmbeddedComboChartBuilder.setYAxisTitleTextStyle(TextStyle)
EmbeddedComboChartBuilder.useLogScale()
EmbeddedHistogramChartBuilder.addRange(Range)
EmbeddedHistogramChartBuilder.asAreaChart()
EmbeddedHistogramChartBuilder.asBarChart()
EmbeddedHistogramChartBuilder.asColumnChart()
EmbeddedHistogramChartBuilder.asComboChart()
EmbeddedHistogramChartBuilder.asHistogramChart()
EmbeddedHistogramChartBuilder.asLineChart()
EmbeddedHistogramChartBuilder.asPieChart()
EmbeddedHistogramChartBuilder.asScatterChart()
EmbeddedHistogramChartBuilder.asTableChart()
EmbeddedHistogramChartBuilder.build()
EmbeddedHistogramChartBuilder.clearRanges()
EmbeddedHistogramChartBuilder.getChartType()
EmbeddedHistogramChartBuilder.getContainer()
EmbeddedHistogramChartBuilder.getRanges()
EmbeddedHistogramChartBuilder.removeRange(Range)
EmbeddedHistogramChartBuilder.reverseCategories()
EmbeddedHistogramChartBuilder.setBackgroundColor(string)
EmbeddedHistogramChartBuilder.setChartType(ChartType)
EmbeddedHistogramChartBuilder.setColors(string[])
EmbeddedHistogramChartBuilder.setHiddenDimensionStrategy(ChartHiddenDimensionStrategy)
EmbeddedHistogramChartBuilder.setLegendPosition(Position)
EmbeddedHistogramChartBuilder.setLegendTextStyle(TextStyle)
EmbeddedHistogramChartBuilder.setMergeStrategy(ChartMergeStrategy)
EmbeddedHistogramChartBuilder.setNumHeaders(Integer)
EmbeddedHistogramChartBuilder.setOption(string,any)
EmbeddedHistogramChartBuilder.setPosition(Integer,Integer,Integer,Integer)
EmbeddedHistogramChartBuilder.setRange(number,number)
EmbeddedHistogramChartBuilder.setStacked()
EmbeddedHistogramChartBuilder.setTitle(string)
EmbeddedHistogramChartBuilder.setTitleTextStyle(TextStyle)
EmbeddedHistogramChartBuilder.setTransposeRowsAndColumns(boolean)
EmbeddedHistogramChartBuilder.setXAxisTextStyle(TextStyle)
EmbeddedHistogramChartBuilder.setXAxisTitle(string)
EmbeddedHistogramChartBuilder.setXAxisTitleTextStyle(TextStyle)
EmbeddedHistogramChartBuilder.setYAxisTextStyle(TextStyle)
EmbeddedHistogramChartBuilder.setYAxisTitle(string)
EmbeddedHistogramChartBuilder.setYAxisTitleTextStyle(TextStyle)
EmbeddedHistogramChartBuilder.useLogScale()
EmbeddedLineChartBuilder.addRange(Range)
EmbeddedLineChartBuilder.asAreaChart()
EmbeddedLineChartBuilder.asBarChart()
EmbeddedLineChartBuilder.asColumnChart()
EmbeddedLineChartBuilder.asComboChart()
EmbeddedLineChartBuilder.asHistogramChart()
EmbeddedLineChartBuilder.asLineChart()
EmbeddedLineChartBuilder.asPieChart()
EmbeddedLineChartBuilder.asScatterChart()
EmbeddedLineChartBuilder.asTableChart()
EmbeddedLineChartBuilder.build()
EmbeddedLineChartBuilder.clearRanges()
EmbeddedLineChartBuilder.getChartType()
EmbeddedLineChartBuilder.getContainer()
EmbeddedLineChartBuilder.getRanges()
EmbeddedLineChartBuilder.removeRange(Range)
EmbeddedLineChartBuilder.reverseCategories()
EmbeddedLineChartBuilder.setBackgroundColor(string)
EmbeddedLineChartBuilder.setChartType(ChartType)
EmbeddedLineChartBuilder.setColors(string[])
EmbeddedLineChartBuilder.setCurveStyle(CurveStyle)
EmbeddedLineChartBuilder.setHiddenDimensionStrategy(ChartHiddenDimensionStrategy)
EmbeddedLineChartBuilder.setLegendPosition(Position)
EmbeddedLineChartBuilder.setLegendTextStyle(TextStyle)
EmbeddedLineChartBuilder.setMergeStrategy(ChartMergeStrategy)
EmbeddedLineChartBuilder.setNumHeaders(Integer)
EmbeddedLineChartBuilder.setOption(string,any)
EmbeddedLineChartBuilder.setPointStyle(PointStyle)
EmbeddedLineChartBuilder.setPosition(Integer,Integer,Integer,Integer)
EmbeddedLineChartBuilder.setRange(number,number)
EmbeddedLineChartBuilder.setTitle(string)
EmbeddedLineChartBuilder.setTitleTextStyle(TextStyle)
EmbeddedLineChartBuilder.setTransposeRowsAndColumns(boolean)
EmbeddedLineChartBuilder.setXAxisTextStyle(TextStyle)
EmbeddedLineChartBuilder.setXAxisTitle(string)
EmbeddedLineChartBuilder.setXAxisTitleTextStyle(TextStyle)
EmbeddedLineChartBuilder.setYAxisTextStyle(TextStyle)
EmbeddedLineChartBuilder.setYAxisTitle(string)
EmbeddedLineChartBuilder.setYAxisTitleTextStyle(TextStyle)
EmbeddedLineChartBuilder.useLogScale()
EmbeddedPieChartBuilder.addRange(Range)
EmbeddedPieChartBuilder.asAreaChart()
EmbeddedPieChartBuilder.asBarChart()
EmbeddedPieChartBuilder.asColumnChart()
EmbeddedPieChartBuilder.asComboChart()
EmbeddedPieChartBuilder.asHistogramChart()
EmbeddedPieChartBuilder.asLineChart()
EmbeddedPieChartBuilder.asPieChart()
EmbeddedPieChartBuilder.asScatterChart()
EmbeddedPieChartBuilder.asTableChart()
EmbeddedPieChartBuilder.build()
EmbeddedPieChartBuilder.clearRanges()
EmbeddedPieChartBuilder.getChartType()
EmbeddedPieChartBuilder.getContainer()
EmbeddedPieChartBuilder.getRanges()
EmbeddedPieChartBuilder.removeRange(Range)
EmbeddedPieChartBuilder.reverseCategories()
EmbeddedPieChartBuilder.set3D()
EmbeddedPieChartBuilder.setBackgroundColor(string)
EmbeddedPieChartBuilder.setChartType(ChartType)
EmbeddedPieChartBuilder.setColors(string[])
EmbeddedPieChartBuilder.setHiddenDimensionStrategy(ChartHiddenDimensionStrategy)
EmbeddedPieChartBuilder.setLegendPosition(Position)
EmbeddedPieChartBuilder.setLegendTextStyle(TextStyle)
EmbeddedPieChartBuilder.setMergeStrategy(ChartMergeStrategy)
EmbeddedPieChartBuilder.setNumHeaders(Integer)
EmbeddedPieChartBuilder.setOption(string,any)
EmbeddedPieChartBuilder.setPosition(Integer,Integer,Integer,Integer)
EmbeddedPieChartBuilder.setTitle(string)
EmbeddedPieChartBuilder.setTitleTextStyle(TextStyle)
EmbeddedPieChartBuilder.setTransposeRowsAndColumns(boolean)
EmbeddedScatterChartBuilder.addRange(Range)
EmbeddedScatterChartBuilder.asAreaChart()
EmbeddedScatterChartBuilder.asBarChart()
EmbeddedScatterChartBuilder.asColumnChart()
EmbeddedScatterChartBuilder.asComboChart()
EmbeddedScatterChartBuilder.asHistogramChart()
EmbeddedScatterChartBuilder.asLineChart()
EmbeddedScatterChartBuilder.asPieChart()
EmbeddedScatterChartBuilder.asScatterChart()
EmbeddedScatterChartBuilder.asTableChart()
EmbeddedScatterChartBuilder.build()
EmbeddedScatterChartBuilder.clearRanges()
EmbeddedScatterChartBuilder.getChartType()
EmbeddedScatterChartBuilder.getContainer()
EmbeddedScatterChartBuilder.getRanges()
EmbeddedScatterChartBuilder.removeRange(Range)
EmbeddedScatterChartBuilder.setBackgroundColor(string)
EmbeddedScatterChartBuilder.setChartType(ChartType)
EmbeddedScatterChartBuilder.setColors(string[])
EmbeddedScatterChartBuilder.setHiddenDimensionStrategy(ChartHiddenDimensionStrategy)
EmbeddedScatterChartBuilder.setLegendPosition(Position)
EmbeddedScatterChartBuilder.setLegendTextStyle(TextStyle)
EmbeddedScatterChartBuilder.setMergeStrategy(ChartMergeStrategy)
EmbeddedScatterChartBuilder.setNumHeaders(Integer)
EmbeddedScatterChartBuilder.setOption(string,any)
EmbeddedScatterChartBuilder.setPointStyle(PointStyle)
EmbeddedScatterChartBuilder.setPosition(Integer,Integer,Integer,Integer)
EmbeddedScatterChartBuilder.setTitle(string)
EmbeddedScatterChartBuilder.setTitleTextStyle(TextStyle)
EmbeddedScatterChartBuilder.setTransposeRowsAndColumns(boolean)
EmbeddedScatterChartBuilder.setXAxisLogScale()
EmbeddedScatterChartBuilder.setXAxisRange(number,number)
EmbeddedScatterChartBuilder.setXAxisTextStyle(TextStyle)
EmbeddedScatterChartBuilder.setXAxisTitle(string)
EmbeddedScatterChartBuilder.setXAxisTitleTextStyle(TextStyle)
EmbeddedScatterChartBuilder.setYAxisLogScale()
EmbeddedScatterChartBuilder.setYAxisRange(number,number)
EmbeddedScatterChartBuilder.setYAxisTextStyle(TextStyle)
EmbeddedScatterChartBuilder.setYAxisTitle(string)
EmbeddedScatterChartBuilder.setYAxisTitleTextStyle(TextStyle)
EmbeddedTableChartBuilder.addRange(Range)
EmbeddedTableChartBuilder.asAreaChart()
EmbeddedTableChartBuilder.asBarChart()
EmbeddedTableChartBuilder.asColumnChart()
EmbeddedTableChartBuilder.asComboChart()
EmbeddedTableChartBuilder.asHistogramChart()
EmbeddedTableChartBuilder.asLineChart()
EmbeddedTableChartBuilder.asPieChart()
EmbeddedTableChartBuilder.asScatterChart()
EmbeddedTableChartBuilder.asTableChart()
EmbeddedTableChartBuilder.build()
EmbeddedTableChartBuilder.clearRanges()
EmbeddedTableChartBuilder.enablePaging(boolean)
EmbeddedTableChartBuilder.enablePaging(Integer)
EmbeddedTableChartBuilder.enablePaging(Integer,Integer)
EmbeddedTableChartBuilder.enableRtlTable(boolean)
EmbeddedTableChartBuilder.enableSorting(boolean)
EmbeddedTableChartBuilder.getChartType()
EmbeddedTableChartBuilder.getContainer()
EmbeddedTableChartBuilder.getRanges()
EmbeddedTableChartBuilder.removeRange(Range)
EmbeddedTableChartBuilder.setChartType(ChartType)
EmbeddedTableChartBuilder.setFirstRowNumber(Integer)
EmbeddedTableChartBuilder.setHiddenDimensionStrategy(ChartHiddenDimensionStrategy)
EmbeddedTableChartBuilder.setInitialSortingAscending(Integer)
EmbeddedTableChartBuilder.setInitialSortingDescending(Integer)
EmbeddedTableChartBuilder.setMergeStrategy(ChartMergeStrategy)
EmbeddedTableChartBuilder.setNumHeaders(Integer)
EmbeddedTableChartBuilder.setOption(string,any)
EmbeddedTableChartBuilder.setPosition(Integer,Integer,Integer,Integer)
EmbeddedTableChartBuilder.setTransposeRowsAndColumns(boolean)
EmbeddedTableChartBuilder.showRowNumberColumn(boolean)
EmbeddedTableChartBuilder.useAlternatingRowStyle(boolean)
Filter.getColumnFilterCriteria(Integer) @1
Filter.getRange() @1
Filter.remove() @1
Filter.removeColumnFilterCriteria(Integer) @1
Filter.setColumnFilterCriteria(Integer,FilterCriteria?) @1
Filter.sort(Integer,boolean) @1
FilterCriteria.copy()
FilterCriteria.getCriteriaType()
FilterCriteria.getCriteriaValues()
FilterCriteria.getHiddenValues()
FilterCriteria.getVisibleBackgroundColor()
FilterCriteria.getVisibleForegroundColor()
FilterCriteria.getVisibleValues()
FilterCriteriaBuilder.build()
FilterCriteriaBuilder.copy()
FilterCriteriaBuilder.getCriteriaType()
FilterCriteriaBuilder.getCriteriaValues()
FilterCriteriaBuilder.getHiddenValues()
FilterCriteriaBuilder.getVisibleBackgroundColor()
FilterCriteriaBuilder.getVisibleForegroundColor()
FilterCriteriaBuilder.getVisibleValues()
FilterCriteriaBuilder.setHiddenValues(string[])
FilterCriteriaBuilder.setVisibleBackgroundColor(Color)
FilterCriteriaBuilder.setVisibleForegroundColor(Color)
FilterCriteriaBuilder.setVisibleValues(string[])
FilterCriteriaBuilder.whenCellEmpty()
FilterCriteriaBuilder.whenCellNotEmpty()
FilterCriteriaBuilder.whenDateAfter(Date)
FilterCriteriaBuilder.whenDateAfter(RelativeDate)
FilterCriteriaBuilder.whenDateBefore(Date)
FilterCriteriaBuilder.whenDateBefore(RelativeDate)
FilterCriteriaBuilder.whenDateEqualTo(Date)
FilterCriteriaBuilder.whenDateEqualTo(RelativeDate)
FilterCriteriaBuilder.whenDateEqualToAny(Date[])
FilterCriteriaBuilder.whenDateNotEqualTo(Date)
FilterCriteriaBuilder.whenDateNotEqualToAny(Date[])
FilterCriteriaBuilder.whenFormulaSatisfied(string)
FilterCriteriaBuilder.whenNumberBetween(number,number)
FilterCriteriaBuilder.whenNumberEqualTo(number)
FilterCriteriaBuilder.whenNumberEqualToAny(number[])
FilterCriteriaBuilder.whenNumberGreaterThan(number)
FilterCriteriaBuilder.whenNumberGreaterThanOrEqualTo(number)
FilterCriteriaBuilder.whenNumberLessThan(number)
FilterCriteriaBuilder.whenNumberLessThanOrEqualTo(number)
FilterCriteriaBuilder.whenNumberNotBetween(number,number)
FilterCriteriaBuilder.whenNumberNotEqualTo(number)
FilterCriteriaBuilder.whenNumberNotEqualToAny(number[])
FilterCriteriaBuilder.whenTextContains(string)
FilterCriteriaBuilder.whenTextDoesNotContain(string)
FilterCriteriaBuilder.whenTextEndsWith(string)
FilterCriteriaBuilder.whenTextEqualTo(string)
FilterCriteriaBuilder.whenTextEqualToAny(string[])
FilterCriteriaBuilder.whenTextNotEqualTo(string)
FilterCriteriaBuilder.whenTextNotEqualToAny(string[])
FilterCriteriaBuilder.whenTextStartsWith(string)
FilterCriteriaBuilder.withCriteria(BooleanCriteria,any[])
enum FrequencyType FREQUENCY_TYPE_UNSUPPORTED DAILY WEEKLY MONTHLY
GradientCondition.getMaxColorObject()
GradientCondition.getMaxType()
GradientCondition.getMaxValue()
GradientCondition.getMidColorObject()
GradientCondition.getMidType()
GradientCondition.getMidValue()
GradientCondition.getMinColorObject()
GradientCondition.getMinType()
GradientCondition.getMinValue()
GradientCondition.getMaxColor()
GradientCondition.getMidColor()
GradientCondition.getMinColor()
Group.collapse() @1
Group.expand() @1
Group.getControlIndex() @1
Group.getDepth() @1
Group.getRange() @1
Group.isCollapsed() @1
Group.remove() @1
enum GroupControlTogglePosition BEFORE AFTER
enum InterpolationType NUMBER PERCENT PERCENTILE MIN MAX
LookerDataSourceSpec.copy()
LookerDataSourceSpec.getExploreName()
LookerDataSourceSpec.getInstanceUrl()
LookerDataSourceSpec.getModelName()
LookerDataSourceSpec.getParameters()
LookerDataSourceSpec.getType()
LookerDataSourceSpecBuilder.build()
LookerDataSourceSpecBuilder.copy()
LookerDataSourceSpecBuilder.getExploreName()
LookerDataSourceSpecBuilder.getInstanceUrl()
LookerDataSourceSpecBuilder.getModelName()
LookerDataSourceSpecBuilder.getParameters()
LookerDataSourceSpecBuilder.getType()
LookerDataSourceSpecBuilder.removeAllParameters()
LookerDataSourceSpecBuilder.removeParameter(string)
LookerDataSourceSpecBuilder.setExploreName(string)
LookerDataSourceSpecBuilder.setInstanceUrl(string)
LookerDataSourceSpecBuilder.setModelName(string)
LookerDataSourceSpecBuilder.setParameterFromCell(string,string)
NamedRange.getName() @1
NamedRange.getRange() @1
NamedRange.remove() @1
NamedRange.setName(string) @1
NamedRange.setRange(Range) @1
OverGridImage.assignScript(string) @1
OverGridImage.getAltTextDescription() @1
OverGridImage.getAltTextTitle() @1
OverGridImage.getAnchorCell() @1
OverGridImage.getAnchorCellXOffset() @1
OverGridImage.getAnchorCellYOffset() @1
OverGridImage.getHeight() @1
OverGridImage.getInherentHeight() @1
OverGridImage.getInherentWidth() @1
OverGridImage.getScript() @1
OverGridImage.getSheet() @1
OverGridImage.getWidth() @1
OverGridImage.remove() @1
OverGridImage.replace(BlobSource) @1
OverGridImage.replace(string) @1
OverGridImage.resetSize() @1
OverGridImage.setAltTextDescription(string) @1
OverGridImage.setAltTextTitle(string) @1
OverGridImage.setAnchorCell(Range) @1
OverGridImage.setAnchorCellXOffset(Integer) @1
OverGridImage.setAnchorCellYOffset(Integer) @1
OverGridImage.setHeight(Integer) @1
OverGridImage.setWidth(Integer) @1
OverGridImage.getUrl()
PageProtection.addUser(string)
PageProtection.getUsers()
PageProtection.isProtected()
PageProtection.removeUser(string)
PageProtection.setProtected(boolean)
PivotFilter.getFilterCriteria() @1
PivotFilter.getPivotTable() @1
PivotFilter.getSourceDataColumn() @1
PivotFilter.getSourceDataSourceColumn() @1
PivotFilter.remove() @1
PivotFilter.setFilterCriteria(FilterCriteria) @1
PivotGroup.addManualGroupingRule(string,any[]) @1
PivotGroup.areLabelsRepeated() @1
PivotGroup.clearGroupingRule() @1
PivotGroup.clearSort() @1
PivotGroup.getDateTimeGroupingRule() @1
PivotGroup.getDimension() @1
PivotGroup.getGroupLimit() @1
PivotGroup.getIndex() @1
PivotGroup.getPivotTable() @1
PivotGroup.getSourceDataColumn() @1
PivotGroup.getSourceDataSourceColumn() @1
PivotGroup.hideRepeatedLabels() @1
PivotGroup.isSortAscending() @1
PivotGroup.moveToIndex(Integer) @1
PivotGroup.remove() @1
PivotGroup.removeManualGroupingRule(string) @1
PivotGroup.resetDisplayName() @1
PivotGroup.setDateTimeGroupingRule(DateTimeGroupingRuleType) @1
PivotGroup.setDisplayName(string) @1
PivotGroup.setGroupLimit(Integer) @1
PivotGroup.setHistogramGroupingRule(Integer,Integer,Integer) @1
PivotGroup.showRepeatedLabels() @1
PivotGroup.showTotals(boolean) @1
PivotGroup.sortAscending() @1
PivotGroup.sortBy(PivotValue,any[]) @1
PivotGroup.sortDescending() @1
PivotGroup.totalsAreShown() @1
PivotGroupLimit.getCountLimit() @1
PivotGroupLimit.getPivotGroup() @1
PivotGroupLimit.remove() @1
PivotGroupLimit.setCountLimit(Integer) @1
PivotTable.addCalculatedPivotValue(string,string) @1
PivotTable.addColumnGroup(Integer) @1
PivotTable.addFilter(Integer,FilterCriteria) @1
PivotTable.addPivotValue(Integer,PivotTableSummarizeFunction) @1
PivotTable.addRowGroup(Integer) @1
PivotTable.asDataSourcePivotTable() @1
PivotTable.getAnchorCell() @1
PivotTable.getColumnGroups() @1
PivotTable.getFilters() @1
PivotTable.getPivotValues() @1
PivotTable.getRowGroups() @1
PivotTable.getSourceDataRange() @1
PivotTable.getValuesDisplayOrientation() @1
PivotTable.remove() @1
PivotTable.setValuesDisplayOrientation(Dimension) @1
enum PivotTableSummarizeFunction CUSTOM SUM COUNTA COUNT COUNTUNIQUE AVERAGE MAX MIN MEDIAN PRODUCT STDEV STDEVP VAR VARP
PivotValue.getDisplayType() @1
PivotValue.getFormula() @1
PivotValue.getPivotTable() @1
PivotValue.getSourceDataColumn() @1
PivotValue.getSourceDataSourceColumn() @1
PivotValue.getSummarizedBy() @1
PivotValue.remove() @1
PivotValue.setDisplayName(string) @1
PivotValue.setFormula(string) @1
PivotValue.showAs(PivotValueDisplayType) @1
PivotValue.summarizeBy(PivotTableSummarizeFunction) @1
enum PivotValueDisplayType DEFAULT PERCENT_OF_ROW_TOTAL PERCENT_OF_COLUMN_TOTAL PERCENT_OF_GRAND_TOTAL
Protection.addEditor(string) @1
Protection.addEditor(User) @1
Protection.addEditors(string[]) @1
Protection.addTargetAudience(string) @1
Protection.canDomainEdit() @1
Protection.canEdit() @1
Protection.getDescription() @1
Protection.getEditors() @1
Protection.getProtectionType() @1
Protection.getRange() @1
Protection.getRangeName() @1
Protection.getTargetAudiences() @1
Protection.getUnprotectedRanges() @1
Protection.isWarningOnly() @1
Protection.remove() @1
Protection.removeEditor(string) @1
Protection.removeEditor(User) @1
Protection.removeEditors(string[]) @1
Protection.removeTargetAudience(string) @1
Protection.setDescription(string) @1
Protection.setDomainEdit(boolean) @1
Protection.setNamedRange(NamedRange) @1
Protection.setRange(Range) @1
Protection.setRangeName(string) @1
Protection.setUnprotectedRanges(Range[]) @1
Protection.setWarningOnly(boolean) @1
enum ProtectionType RANGE SHEET
Range.activate()
Range.activateAsCurrentCell() @1
Range.addDeveloperMetadata(string) @1
Range.addDeveloperMetadata(string,DeveloperMetadataVisibility) @1
Range.addDeveloperMetadata(string,string) @1
Range.addDeveloperMetadata(string,string,DeveloperMetadataVisibility) @1
Range.applyColumnBanding() @1
Range.applyColumnBanding(BandingTheme) @1
Range.applyColumnBanding(BandingTheme,boolean,boolean) @1
Range.applyRowBanding() @1
Range.applyRowBanding(BandingTheme) @1
Range.applyRowBanding(BandingTheme,boolean,boolean) @1
Range.autoFill(Range,AutoFillSeries) @1
Range.autoFillToNeighbor(AutoFillSeries) @1
Range.breakApart() @1
Range.canEdit() @1
Range.check() @1
Range.clear() @1
Range.clear(any) @1
Range.clearContent() @1
Range.clearDataValidations() @1
Range.clearFormat() @1
Range.clearNote() @1
Range.collapseGroups() @1
Range.copyFormatToRange(Integer,Integer,Integer,Integer,Integer) @1
Range.copyFormatToRange(Sheet,Integer,Integer,Integer,Integer) @1
Range.copyTo(Range) @1
Range.copyTo(Range,CopyPasteType,boolean) @1
Range.copyTo(Range,any) @1
Range.copyValuesToRange(Integer,Integer,Integer,Integer,Integer) @1
Range.copyValuesToRange(Sheet,Integer,Integer,Integer,Integer) @1
Range.createDataSourcePivotTable(DataSource) @1
Range.createDataSourceTable(DataSource) @1
Range.createDeveloperMetadataFinder()
Range.createFilter() @1
Range.createPivotTable(Range) @1
Range.createTextFinder(string)
Range.deleteCells(Dimension) @1
Range.expandGroups() @1
Range.getA1Notation() @1
Range.getBackground() @1
Range.getBackgroundObject() @1
Range.getBackgroundObjects() @1
Range.getBackgrounds() @1
Range.getBandings() @1
Range.getCell(Integer,Integer) @1
Range.getColumn() @1
Range.getDataRegion() @1
Range.getDataRegion(Dimension) @1
Range.getDataSourceFormula() @1
Range.getDataSourceFormulas() @1
Range.getDataSourcePivotTables() @1
Range.getDataSourceTables() @1
Range.getDataSourceUrl() @1
Range.getDataTable()
Range.getDataTable(boolean) @1
Range.getDataValidation() @1
Range.getDataValidations() @1
Range.getDeveloperMetadata() @1
Range.getDisplayValue() @1
Range.getDisplayValues() @1
Range.getFilter() @1
Range.getFontColorObject() @1
Range.getFontColorObjects() @1
Range.getFontFamilies() @1
Range.getFontFamily() @1
Range.getFontLine() @1
Range.getFontLines() @1
Range.getFontSize() @1
Range.getFontSizes() @1
Range.getFontStyle() @1
Range.getFontStyles() @1
Range.getFontWeight() @1
Range.getFontWeights() @1
Range.getFormula() @1
Range.getFormulaR1C1() @1
Range.getFormulas() @1
Range.getFormulasR1C1() @1
Range.getGridId() @1
Range.getHeight() @1
Range.getHorizontalAlignment() @1
Range.getHorizontalAlignments() @1
Range.getLastColumn() @1
Range.getLastRow() @1
Range.getMergedRanges()
Range.getNextDataCell(Direction) @1
Range.getNote() @1
Range.getNotes() @1
Range.getNumColumns() @1
Range.getNumRows() @1
Range.getNumberFormat() @1
Range.getNumberFormats() @1
Range.getRichTextValue() @1
Range.getRichTextValues() @1
Range.getRow() @1
Range.getRowIndex() @1
Range.getSheet() @1
Range.getTextDirection() @1
Range.getTextDirections() @1
Range.getTextRotation() @1
Range.getTextRotations() @1
Range.getTextStyle() @1
Range.getTextStyles() @1
Range.getValue() @1
Range.getValues() @1
Range.getVerticalAlignment() @1
Range.getVerticalAlignments() @1
Range.getWidth() @1
Range.getWrap() @1
Range.getWrapStrategies() @1
Range.getWrapStrategy() @1
Range.getWraps() @1
Range.insertCells(Dimension) @1
Range.insertCheckboxes() @1
Range.insertCheckboxes(any) @1
Range.insertCheckboxes(any,any) @1
Range.isBlank() @1
Range.isChecked() @1
Range.isEndColumnBounded() @1
Range.isEndRowBounded() @1
Range.isPartOfMerge()
Range.isStartColumnBounded() @1
Range.isStartRowBounded() @1
Range.merge() @1
Range.mergeAcross() @1
Range.mergeVertically() @1
Range.moveTo(Range) @1
Range.offset(Integer,Integer)
Range.offset(Integer,Integer,Integer)
Range.offset(Integer,Integer,Integer,Integer)
Range.protect() @1
Range.randomize() @1
Range.removeCheckboxes() @1
Range.removeDuplicates() @1
Range.removeDuplicates(Integer[]) @1
Range.setBackground(string?) @1
Range.setBackgroundObject(Color?) @1
Range.setBackgroundObjects(any[]?) @1
Range.setBackgroundRGB(Integer,Integer,Integer) @1
Range.setBackgrounds(string[][]?) @1
Range.setBorder(boolean?,boolean?,boolean?,boolean?,boolean?,boolean?) @1
Range.setBorder(boolean?,boolean?,boolean?,boolean?,boolean?,boolean?,string?,BorderStyle?) @1
Range.setDataValidation(DataValidation?) @1
Range.setDataValidations(any[]?) @1
Range.setFontColor(string?) @1
Range.setFontColorObject(Color?) @1
Range.setFontColorObjects(any[]?) @1
Range.setFontColors(any[]?) @1
Range.setFontFamilies(any[]?) @1
Range.setFontFamily(string?) @1
Range.setFontLine(string?) @1
Range.setFontLines(any[]?) @1
Range.setFontSize(Integer) @1
Range.setFontSizes(any[]) @1
Range.setFontStyle(string?) @1
Range.setFontStyles(any[]?) @1
Range.setFontWeight(string?) @1
Range.setFontWeights(any[]?) @1
Range.setFormula(string) @1
Range.setFormulaR1C1(string) @1
Range.setFormulas(string[][]) @1
Range.setFormulasR1C1(string[][]) @1
Range.setHorizontalAlignment(string?) @1
Range.setHorizontalAlignments(any[]?) @1
Range.setNote(string?) @1
Range.setNotes(any[]?) @1
Range.setNumberFormat(string) @1
Range.setNumberFormats(any[]) @1
Range.setRichTextValue(RichTextValue) @1
Range.setRichTextValues(any[]) @1
Range.setShowHyperlink(boolean) @1
Range.setTextDirection(TextDirection?) @1
Range.setTextDirections(any[]?) @1
Range.setTextRotation(Integer) @1
Range.setTextRotation(TextRotation) @1
Range.setTextRotations(any[]) @1
Range.setTextStyle(TextStyle) @1
Range.setTextStyles(any[]) @1
Range.setValue(any) @1
Range.setValues(any[]) @1
Range.setVerticalAlignment(string?) @1
Range.setVerticalAlignments(any[]?) @1
Range.setVerticalText(boolean) @1
Range.setWrap(boolean) @1
Range.setWrapStrategies(any[]) @1
Range.setWrapStrategy(WrapStrategy) @1
Range.setWraps(any[]) @1
Range.shiftColumnGroupDepth(Integer) @1
Range.shiftRowGroupDepth(Integer) @1
Range.sort(any) @1
Range.splitTextToColumns() @1
Range.splitTextToColumns(string) @1
Range.splitTextToColumns(TextToColumnsDelimiter) @1
Range.trimWhitespace() @1
Range.uncheck() @1
Range.getFontColor()
Range.getFontColors()
RangeList.activate() @1
RangeList.breakApart() @1
RangeList.check() @1
RangeList.clear() @1
RangeList.clear(any) @1
RangeList.clearContent() @1
RangeList.clearDataValidations() @1
RangeList.clearFormat() @1
RangeList.clearNote() @1
RangeList.getRanges() @1
RangeList.insertCheckboxes() @1
RangeList.insertCheckboxes(any) @1
RangeList.insertCheckboxes(any,any) @1
RangeList.removeCheckboxes() @1
RangeList.setBackground(string?) @1
RangeList.setBackgroundRGB(Integer,Integer,Integer) @1
RangeList.setBorder(boolean?,boolean?,boolean?,boolean?,boolean?,boolean?) @1
RangeList.setBorder(boolean?,boolean?,boolean?,boolean?,boolean?,boolean?,string?,BorderStyle?) @1
RangeList.setFontColor(string?) @1
RangeList.setFontFamily(string?) @1
RangeList.setFontLine(string?) @1
RangeList.setFontSize(Integer) @1
RangeList.setFontStyle(string?) @1
RangeList.setFontWeight(string?) @1
RangeList.setFormula(string) @1
RangeList.setFormulaR1C1(string) @1
RangeList.setHorizontalAlignment(string?) @1
RangeList.setNote(string?) @1
RangeList.setNumberFormat(string) @1
RangeList.setShowHyperlink(boolean) @1
RangeList.setTextDirection(TextDirection?) @1
RangeList.setTextRotation(Integer) @1
RangeList.setValue(any) @1
RangeList.setVerticalAlignment(string?) @1
RangeList.setVerticalText(boolean) @1
RangeList.setWrap(boolean) @1
RangeList.setWrapStrategy(WrapStrategy) @1
RangeList.trimWhitespace() @1
RangeList.uncheck() @1
enum RecalculationInterval ON_CHANGE MINUTE HOUR
enum RelativeDate TODAY TOMORROW YESTERDAY PAST_WEEK PAST_MONTH PAST_YEAR
RichTextValue.copy()
RichTextValue.getEndIndex()
RichTextValue.getLinkUrl()
RichTextValue.getLinkUrl(Integer,Integer)
RichTextValue.getRuns()
RichTextValue.getStartIndex()
RichTextValue.getText()
RichTextValue.getTextStyle()
RichTextValue.getTextStyle(Integer,Integer)
RichTextValueBuilder.build()
RichTextValueBuilder.setLinkUrl(Integer,Integer,string)
RichTextValueBuilder.setLinkUrl(string)
RichTextValueBuilder.setText(string)
RichTextValueBuilder.setTextStyle(Integer,Integer,TextStyle)
RichTextValueBuilder.setTextStyle(TextStyle)
Selection.getActiveRange() @1
Selection.getActiveRangeList() @1
Selection.getActiveSheet() @1
Selection.getCurrentCell() @1
Selection.getNextDataRange(Direction) @1
Sheet.activate()
Sheet.addDeveloperMetadata(string) @1
Sheet.addDeveloperMetadata(string,DeveloperMetadataVisibility) @1
Sheet.addDeveloperMetadata(string,string) @1
Sheet.addDeveloperMetadata(string,string,DeveloperMetadataVisibility) @1
Sheet.appendRow(any[]) @1
Sheet.asDataSourceSheet() @1
Sheet.autoResizeColumn(Integer) @1
Sheet.autoResizeColumns(Integer,Integer) @1
Sheet.autoResizeRows(Integer,Integer) @1
Sheet.clear() @1
Sheet.clear(any) @1
Sheet.clearConditionalFormatRules() @1
Sheet.clearContents() @1
Sheet.clearFormats() @1
Sheet.clearNotes() @1
Sheet.collapseAllColumnGroups() @1
Sheet.collapseAllRowGroups() @1
Sheet.copyTo(Spreadsheet) @1
Sheet.createDeveloperMetadataFinder()
Sheet.createTextFinder(string)
Sheet.deleteColumn(Integer) @1
Sheet.deleteColumns(Integer,Integer) @1
Sheet.deleteRow(Integer) @1
Sheet.deleteRows(Integer,Integer) @1
Sheet.expandAllColumnGroups() @1
Sheet.expandAllRowGroups() @1
Sheet.expandColumnGroupsUpToDepth(Integer) @1
Sheet.expandRowGroupsUpToDepth(Integer) @1
Sheet.getActiveCell() @1
Sheet.getActiveRange() @1
Sheet.getActiveRangeList() @1
Sheet.getBandings() @1
Sheet.getCharts() @1
Sheet.getColumnGroup(Integer,Integer) @1
Sheet.getColumnGroupControlPosition() @1
Sheet.getColumnGroupDepth(Integer) @1
Sheet.getColumnWidth(Integer) @1
Sheet.getConditionalFormatRules() @1
Sheet.getCurrentCell() @1
Sheet.getDataRange() @1
Sheet.getDataSourceFormulas() @1
Sheet.getDataSourcePivotTables() @1
Sheet.getDataSourceTables() @1
Sheet.getDeveloperMetadata() @1
Sheet.getDrawings() @1
Sheet.getFilter() @1
Sheet.getFormUrl() @1
Sheet.getFrozenColumns() @1
Sheet.getFrozenRows() @1
Sheet.getImages() @1
Sheet.getIndex() @1
Sheet.getLastColumn() @1
Sheet.getLastRow() @1
Sheet.getMaxColumns() @1
Sheet.getMaxRows() @1
Sheet.getName() @1
Sheet.getNamedRanges() @1
Sheet.getParent() @1
Sheet.getPivotTables() @1
Sheet.getProtections(ProtectionType) @1
Sheet.getRange(Integer,Integer) @1
Sheet.getRange(Integer,Integer,Integer) @1
Sheet.getRange(Integer,Integer,Integer,Integer) @1
Sheet.getRange(string) @1
Sheet.getRangeList(string[]) @1
Sheet.getRowGroup(Integer,Integer) @1
Sheet.getRowGroupControlPosition() @1
Sheet.getRowGroupDepth(Integer) @1
Sheet.getRowHeight(Integer) @1
Sheet.getSelection() @1
Sheet.getSheetId() @1
Sheet.getSheetName() @1
Sheet.getSheetValues(Integer,Integer,Integer,Integer) @1
Sheet.getSlicers() @1
Sheet.getTabColorObject() @1
Sheet.getType() @1
Sheet.hasHiddenGridlines() @1
Sheet.hideColumn(Range) @1
Sheet.hideColumns(Integer) @1
Sheet.hideColumns(Integer,Integer) @1
Sheet.hideRow(Range) @1
Sheet.hideRows(Integer) @1
Sheet.hideRows(Integer,Integer) @1
Sheet.hideSheet() @1
Sheet.insertChart(EmbeddedChart) @1
Sheet.insertColumnAfter(Integer) @1
Sheet.insertColumnBefore(Integer) @1
Sheet.insertColumns(Integer) @1
Sheet.insertColumns(Integer,Integer) @1
Sheet.insertColumnsAfter(Integer,Integer) @1
Sheet.insertColumnsBefore(Integer,Integer) @1
Sheet.insertImage(BlobSource,Integer,Integer) @1
Sheet.insertImage(BlobSource,Integer,Integer,Integer,Integer) @1
Sheet.insertImage(string,Integer,Integer) @1
Sheet.insertImage(string,Integer,Integer,Integer,Integer) @1
Sheet.insertRowAfter(Integer) @1
Sheet.insertRowBefore(Integer) @1
Sheet.insertRows(Integer) @1
Sheet.insertRows(Integer,Integer) @1
Sheet.insertRowsAfter(Integer,Integer) @1
Sheet.insertRowsBefore(Integer,Integer) @1
Sheet.insertSlicer(Range,Integer,Integer) @1
Sheet.insertSlicer(Range,Integer,Integer,Integer,Integer) @1
Sheet.isColumnHiddenByUser(Integer) @1
Sheet.isRightToLeft() @1
Sheet.isRowHiddenByFilter(Integer) @1
Sheet.isRowHiddenByUser(Integer) @1
Sheet.isSheetHidden() @1
Sheet.moveColumns(Range,Integer) @1
Sheet.moveRows(Range,Integer) @1
Sheet.newChart()
Sheet.protect() @1
Sheet.removeChart(EmbeddedChart) @1
Sheet.setActiveRange(Range) @1
Sheet.setActiveRangeList(RangeList) @1
Sheet.setActiveSelection(Range) @1
Sheet.setActiveSelection(string) @1
Sheet.setColumnGroupControlPosition(GroupControlTogglePosition) @1
Sheet.setColumnWidth(Integer,Integer) @1
Sheet.setColumnWidths(Integer,Integer,Integer) @1
Sheet.setConditionalFormatRules(ConditionalFormatRule[]) @1
Sheet.setCurrentCell(Range) @1
Sheet.setFrozenColumns(Integer) @1
Sheet.setFrozenRows(Integer) @1
Sheet.setHiddenGridlines(boolean) @1
Sheet.setName(string) @1
Sheet.setRightToLeft(boolean) @1
Sheet.setRowGroupControlPosition(GroupControlTogglePosition) @1
Sheet.setRowHeight(Integer,Integer) @1
Sheet.setRowHeights(Integer,Integer,Integer) @1
Sheet.setRowHeightsForced(Integer,Integer,Integer) @1
Sheet.setTabColor(string?) @1
Sheet.setTabColorObject(Color) @1
Sheet.showColumns(Integer) @1
Sheet.showColumns(Integer,Integer) @1
Sheet.showRows(Integer) @1
Sheet.showRows(Integer,Integer) @1
Sheet.showSheet() @1
Sheet.sort(Integer) @1
Sheet.sort(Integer,boolean) @1
Sheet.unhideColumn(Range) @1
Sheet.unhideRow(Range) @1
Sheet.updateChart(EmbeddedChart) @1
Sheet.getSheetProtection()
Sheet.getTabColor()
Sheet.setSheetProtection(PageProtection)
enum SheetType GRID OBJECT DATASOURCE
Slicer.getBackgroundColorObject() @1
Slicer.getColumnPosition() @1
Slicer.getContainerInfo() @1
Slicer.getFilterCriteria() @1
Slicer.getRange() @1
Slicer.getTitle() @1
Slicer.getTitleHorizontalAlignment() @1
Slicer.getTitleTextStyle() @1
Slicer.isAppliedToPivotTables() @1
Slicer.remove() @1
Slicer.setApplyToPivotTables(boolean) @1
Slicer.setBackgroundColor(string) @1
Slicer.setBackgroundColorObject(Color) @1
Slicer.setColumnFilterCriteria(Integer,FilterCriteria) @1
Slicer.setPosition(Integer,Integer,Integer,Integer) @1
Slicer.setRange(Range) @1
Slicer.setTitle(string) @1
Slicer.setTitleHorizontalAlignment(string) @1
Slicer.setTitleTextStyle(TextStyle) @1
Slicer.getBackgroundColor()
enum SortOrder ASCENDING DESCENDING
SortSpec.getBackgroundColor() @1
SortSpec.getDataSourceColumn() @1
SortSpec.getDimensionIndex() @1
SortSpec.getForegroundColor() @1
SortSpec.getSortOrder() @1
SortSpec.isAscending() @1
Spreadsheet.addDeveloperMetadata(string) @1
Spreadsheet.addDeveloperMetadata(string,DeveloperMetadataVisibility) @1
Spreadsheet.addDeveloperMetadata(string,string) @1
Spreadsheet.addDeveloperMetadata(string,string,DeveloperMetadataVisibility) @1
Spreadsheet.addEditor(string) @1
Spreadsheet.addEditor(User) @1
Spreadsheet.addEditors(string[]) @1
Spreadsheet.addMenu(string,any[]) @1
Spreadsheet.addViewer(string) @1
Spreadsheet.addViewer(User) @1
Spreadsheet.addViewers(string[]) @1
Spreadsheet.appendRow(any[]) @1
Spreadsheet.autoResizeColumn(Integer) @1
Spreadsheet.copy(string) @1
Spreadsheet.createDeveloperMetadataFinder()
Spreadsheet.createTextFinder(string)
Spreadsheet.deleteActiveSheet() @1
Spreadsheet.deleteColumn(Integer) @1
Spreadsheet.deleteColumns(Integer,Integer) @1
Spreadsheet.deleteRow(Integer) @1
Spreadsheet.deleteRows(Integer,Integer) @1
Spreadsheet.deleteSheet(Sheet) @1
Spreadsheet.duplicateActiveSheet() @1
Spreadsheet.getActiveCell() @1
Spreadsheet.getActiveRange() @1
Spreadsheet.getActiveRangeList() @1
Spreadsheet.getActiveSheet()
Spreadsheet.getAs(string)
Spreadsheet.getBandings() @1
Spreadsheet.getBlob()
Spreadsheet.getColumnWidth(Integer) @1
Spreadsheet.getCurrentCell() @1
Spreadsheet.getDataRange() @1
Spreadsheet.getDataSourceFormulas() @1
Spreadsheet.getDataSourcePivotTables() @1
Spreadsheet.getDataSourceRefreshSchedules() @1
Spreadsheet.getDataSourceSheets() @1
Spreadsheet.getDataSourceTables() @1
Spreadsheet.getDataSources() @1
Spreadsheet.getDeveloperMetadata() @1
Spreadsheet.getEditors() @1
Spreadsheet.getFormUrl() @1
Spreadsheet.getFrozenColumns() @1
Spreadsheet.getFrozenRows() @1
Spreadsheet.getId()
Spreadsheet.getImages() @1
Spreadsheet.getIterativeCalculationConvergenceThreshold() @1
Spreadsheet.getLastColumn() @1
Spreadsheet.getLastRow() @1
Spreadsheet.getMaxIterativeCalculationCycles() @1
Spreadsheet.getName() @1
Spreadsheet.getNamedRanges() @1
Spreadsheet.getNumSheets()
Spreadsheet.getOwner() @1
Spreadsheet.getPredefinedSpreadsheetThemes() @1
Spreadsheet.getProtections(ProtectionType) @1
Spreadsheet.getRange(string) @1
Spreadsheet.getRangeByName(string)
Spreadsheet.getRangeList(string[]) @1
Spreadsheet.getRecalculationInterval() @1
Spreadsheet.getRowHeight(Integer) @1
Spreadsheet.getSelection() @1
Spreadsheet.getSheetById(Integer)
Spreadsheet.getSheetByName(string)
Spreadsheet.getSheetId() @1
Spreadsheet.getSheetName() @1
Spreadsheet.getSheetValues(Integer,Integer,Integer,Integer) @1
Spreadsheet.getSheets()
Spreadsheet.getSpreadsheetLocale() @1
Spreadsheet.getSpreadsheetTheme() @1
Spreadsheet.getSpreadsheetTimeZone() @1
Spreadsheet.getUrl() @1
Spreadsheet.getViewers() @1
Spreadsheet.hideColumn(Range) @1
Spreadsheet.hideRow(Range) @1
Spreadsheet.insertColumnAfter(Integer) @1
Spreadsheet.insertColumnBefore(Integer) @1
Spreadsheet.insertColumnsAfter(Integer,Integer) @1
Spreadsheet.insertColumnsBefore(Integer,Integer) @1
Spreadsheet.insertDataSourceSheet(DataSourceSpec) @1
Spreadsheet.insertImage(BlobSource,Integer,Integer) @1
Spreadsheet.insertImage(BlobSource,Integer,Integer,Integer,Integer) @1
Spreadsheet.insertImage(string,Integer,Integer) @1
Spreadsheet.insertImage(string,Integer,Integer,Integer,Integer) @1
Spreadsheet.insertRowAfter(Integer) @1
Spreadsheet.insertRowBefore(Integer) @1
Spreadsheet.insertRowsAfter(Integer,Integer) @1
Spreadsheet.insertRowsBefore(Integer,Integer) @1
Spreadsheet.insertSheet() @1
Spreadsheet.insertSheet(Integer) @1
Spreadsheet.insertSheet(Integer,any) @1
Spreadsheet.insertSheet(any) @1
Spreadsheet.insertSheet(string) @1
Spreadsheet.insertSheet(string,Integer) @1
Spreadsheet.insertSheet(string,Integer,any) @1
Spreadsheet.insertSheet(string,any) @1
Spreadsheet.insertSheetWithDataSourceTable(DataSourceSpec) @1
Spreadsheet.isColumnHiddenByUser(Integer) @1
Spreadsheet.isIterativeCalculationEnabled() @1
Spreadsheet.isRowHiddenByFilter(Integer) @1
Spreadsheet.isRowHiddenByUser(Integer) @1
Spreadsheet.moveActiveSheet(Integer) @1
Spreadsheet.moveChartToObjectSheet(EmbeddedChart) @1
Spreadsheet.refreshAllDataSources() @1
Spreadsheet.removeEditor(string) @1
Spreadsheet.removeEditor(User) @1
Spreadsheet.removeMenu(string) @1
Spreadsheet.removeNamedRange(string) @1
Spreadsheet.removeViewer(string) @1
Spreadsheet.removeViewer(User) @1
Spreadsheet.rename(string) @1
Spreadsheet.renameActiveSheet(string) @1
Spreadsheet.resetSpreadsheetTheme() @1
Spreadsheet.setActiveRange(Range) @1
Spreadsheet.setActiveRangeList(RangeList) @1
Spreadsheet.setActiveSelection(Range) @1
Spreadsheet.setActiveSelection(string) @1
Spreadsheet.setActiveSheet(Sheet) @1
Spreadsheet.setActiveSheet(Sheet,boolean) @1
Spreadsheet.setColumnWidth(Integer,Integer) @1
Spreadsheet.setCurrentCell(Range) @1
Spreadsheet.setFrozenColumns(Integer) @1
Spreadsheet.setFrozenRows(Integer) @1
Spreadsheet.setIterativeCalculationConvergenceThreshold(number) @1
Spreadsheet.setIterativeCalculationEnabled(boolean) @1
Spreadsheet.setMaxIterativeCalculationCycles(Integer) @1
Spreadsheet.setNamedRange(string,Range) @1
Spreadsheet.setRecalculationInterval(RecalculationInterval) @1
Spreadsheet.setRowHeight(Integer,Integer) @1
Spreadsheet.setSpreadsheetLocale(string) @1
Spreadsheet.setSpreadsheetTheme(SpreadsheetTheme) @1
Spreadsheet.setSpreadsheetTimeZone(string) @1
Spreadsheet.show(any) @3
Spreadsheet.sort(Integer) @1
Spreadsheet.sort(Integer,boolean) @1
Spreadsheet.toast(string) @1
Spreadsheet.toast(string,string) @1
Spreadsheet.toast(string,string,number?) @1
Spreadsheet.unhideColumn(Range) @1
Spreadsheet.unhideRow(Range) @1
Spreadsheet.updateMenu(string,any[]) @1
Spreadsheet.waitForAllDataExecutionsCompletion(Integer) @1
Spreadsheet.getSheetProtection()
Spreadsheet.isAnonymousView()
Spreadsheet.isAnonymousWrite()
Spreadsheet.setAnonymousAccess(boolean,boolean)
Spreadsheet.setSheetProtection(PageProtection)
SpreadsheetApp.AutoFillSeries: AutoFillSeries
SpreadsheetApp.BandingTheme: BandingTheme
SpreadsheetApp.BooleanCriteria: BooleanCriteria
SpreadsheetApp.BorderStyle: BorderStyle
SpreadsheetApp.ColorType: ColorType
SpreadsheetApp.CopyPasteType: CopyPasteType
SpreadsheetApp.DataExecutionErrorCode: DataExecutionErrorCode
SpreadsheetApp.DataExecutionState: DataExecutionState
SpreadsheetApp.DataSourceParameterType: DataSourceParameterType
SpreadsheetApp.DataSourceRefreshScope: DataSourceRefreshScope
SpreadsheetApp.DataSourceType: DataSourceType
SpreadsheetApp.DataValidationCriteria: DataValidationCriteria
SpreadsheetApp.DateTimeGroupingRuleType: DateTimeGroupingRuleType
SpreadsheetApp.DeveloperMetadataLocationType: DeveloperMetadataLocationType
SpreadsheetApp.DeveloperMetadataVisibility: DeveloperMetadataVisibility
SpreadsheetApp.Dimension: Dimension
SpreadsheetApp.Direction: Direction
SpreadsheetApp.FrequencyType: FrequencyType
SpreadsheetApp.GroupControlTogglePosition: GroupControlTogglePosition
SpreadsheetApp.InterpolationType: InterpolationType
SpreadsheetApp.PivotTableSummarizeFunction: PivotTableSummarizeFunction
SpreadsheetApp.PivotValueDisplayType: PivotValueDisplayType
SpreadsheetApp.ProtectionType: ProtectionType
SpreadsheetApp.RecalculationInterval: RecalculationInterval
SpreadsheetApp.RelativeDate: RelativeDate
SpreadsheetApp.SheetType: SheetType
SpreadsheetApp.SortOrder: SortOrder
SpreadsheetApp.TextDirection: TextDirection
SpreadsheetApp.TextToColumnsDelimiter: TextToColumnsDelimiter
SpreadsheetApp.ThemeColorType: ThemeColorType
SpreadsheetApp.ValueType: ValueType
SpreadsheetApp.WrapStrategy: WrapStrategy
SpreadsheetApp.create(string) @9
SpreadsheetApp.create(string,Integer,Integer) @9
SpreadsheetApp.enableAllDataSourcesExecution() @10
SpreadsheetApp.enableBigQueryExecution() @10
SpreadsheetApp.enableLookerExecution()
SpreadsheetApp.flush()
SpreadsheetApp.getActive() @1
SpreadsheetApp.getActiveRange() @1
SpreadsheetApp.getActiveRangeList() @1
SpreadsheetApp.getActiveSheet() @1
SpreadsheetApp.getActiveSpreadsheet() @1
SpreadsheetApp.getCurrentCell() @1
SpreadsheetApp.getSelection() @1
SpreadsheetApp.getUi()
SpreadsheetApp.newCellImage()
SpreadsheetApp.newColor()
SpreadsheetApp.newConditionalFormatRule()
SpreadsheetApp.newDataSourceSpec()
SpreadsheetApp.newDataValidation()
SpreadsheetApp.newFilterCriteria()
SpreadsheetApp.newRichTextValue()
SpreadsheetApp.newTextStyle()
SpreadsheetApp.open(File) @9
SpreadsheetApp.openById(string) @9
SpreadsheetApp.openByUrl(string) @9
SpreadsheetApp.setActiveRange(Range)
SpreadsheetApp.setActiveRangeList(RangeList) @1
SpreadsheetApp.setActiveSheet(Sheet)
SpreadsheetApp.setActiveSheet(Sheet,boolean) @1
SpreadsheetApp.setActiveSpreadsheet(Spreadsheet)
SpreadsheetApp.setCurrentCell(Range) @1
SpreadsheetTheme.getConcreteColor(ThemeColorType) @1
SpreadsheetTheme.getFontFamily() @1
SpreadsheetTheme.getThemeColors() @1
SpreadsheetTheme.setConcreteColor(ThemeColorType,Color) @1
SpreadsheetTheme.setConcreteColor(ThemeColorType,Integer,Integer,Integer) @1
SpreadsheetTheme.setFontFamily(string) @1
enum TextDirection LEFT_TO_RIGHT RIGHT_TO_LEFT
TextFinder.findAll() @1
TextFinder.findNext() @1
TextFinder.findPrevious() @1
TextFinder.getCurrentMatch() @1
TextFinder.ignoreDiacritics(boolean) @1
TextFinder.matchCase(boolean) @1
TextFinder.matchEntireCell(boolean) @1
TextFinder.matchFormulaText(boolean) @1
TextFinder.replaceAllWith(string) @1
TextFinder.replaceWith(string) @1
TextFinder.startFrom(Range) @1
TextFinder.useRegularExpression(boolean) @1
TextRotation.getDegrees()
TextRotation.isVertical()
TextStyle.copy()
TextStyle.getFontFamily()
TextStyle.getFontSize()
TextStyle.getForegroundColorObject()
TextStyle.isBold()
TextStyle.isItalic()
TextStyle.isStrikethrough()
TextStyle.isUnderline()
TextStyle.getForegroundColor()
TextStyleBuilder.build()
TextStyleBuilder.setBold(boolean)
TextStyleBuilder.setFontFamily(string)
TextStyleBuilder.setFontSize(Integer)
TextStyleBuilder.setForegroundColor(string)
TextStyleBuilder.setForegroundColorObject(Color)
TextStyleBuilder.setItalic(boolean)
TextStyleBuilder.setStrikethrough(boolean)
TextStyleBuilder.setUnderline(boolean)
enum TextToColumnsDelimiter COMMA SEMICOLON PERIOD SPACE
ThemeColor.getColorType() @1
ThemeColor.getThemeColorType() @1
enum ThemeColorType UNSUPPORTED TEXT BACKGROUND ACCENT1 ACCENT2 ACCENT3 ACCENT4 ACCENT5 ACCENT6 HYPERLINK
enum ValueType IMAGE
enum WrapStrategy WRAP OVERFLOW CLIP
HTTPResponse.getAllHeaders()
HTTPResponse.getAs(string)
HTTPResponse.getBlob()
HTTPResponse.getContent()
HTTPResponse.getContentText()
HTTPResponse.getContentText(string)
HTTPResponse.getHeaders()
HTTPResponse.getResponseCode()
UrlFetchApp.fetch(string) @11
UrlFetchApp.fetch(string,any) @11
UrlFetchApp.fetchAll(any[]) @11
UrlFetchApp.getRequest(string) @11
UrlFetchApp.getRequest(string,any) @11
enum Charset US_ASCII UTF_8
enum DigestAlgorithm MD2 MD5 SHA_1 SHA_256 SHA_384 SHA_512
enum MacAlgorithm HMAC_MD5 HMAC_SHA_1 HMAC_SHA_256 HMAC_SHA_384 HMAC_SHA_512
enum RsaAlgorithm RSA_SHA_1 RSA_SHA_256
Utilities.Charset: Charset
Utilities.DigestAlgorithm: DigestAlgorithm
Utilities.MacAlgorithm: MacAlgorithm
Utilities.RsaAlgorithm: RsaAlgorithm
Utilities.base64Decode(string)
Utilities.base64Decode(string,Charset)
Utilities.base64DecodeWebSafe(string)
Utilities.base64DecodeWebSafe(string,Charset)
Utilities.base64Encode(Byte[])
Utilities.base64Encode(string)
Utilities.base64Encode(string,Charset)
Utilities.base64EncodeWebSafe(Byte[])
Utilities.base64EncodeWebSafe(string)
Utilities.base64EncodeWebSafe(string,Charset)
Utilities.computeDigest(DigestAlgorithm,Byte[])
Utilities.computeDigest(DigestAlgorithm,string)
Utilities.computeDigest(DigestAlgorithm,string,Charset)
Utilities.computeHmacSha256Signature(Byte[],Byte[])
Utilities.computeHmacSha256Signature(string,string)
Utilities.computeHmacSha256Signature(string,string,Charset)
Utilities.computeHmacSignature(MacAlgorithm,Byte[],Byte[])
Utilities.computeHmacSignature(MacAlgorithm,string,string)
Utilities.computeHmacSignature(MacAlgorithm,string,string,Charset)
Utilities.computeRsaSha1Signature(string,string)
Utilities.computeRsaSha1Signature(string,string,Charset)
Utilities.computeRsaSha256Signature(string,string)
Utilities.computeRsaSha256Signature(string,string,Charset)
Utilities.computeRsaSignature(RsaAlgorithm,string,string)
Utilities.computeRsaSignature(RsaAlgorithm,string,string,Charset)
Utilities.formatDate(Date,string,string)
Utilities.formatString(string,any)
Utilities.getUuid()
Utilities.gzip(BlobSource)
Utilities.gzip(BlobSource,string)
Utilities.newBlob(Byte[])
Utilities.newBlob(Byte[],string?)
Utilities.newBlob(Byte[],string?,string?)
Utilities.newBlob(string)
Utilities.newBlob(string,string?)
Utilities.newBlob(string,string?,string?)
Utilities.parseCsv(string)
Utilities.parseCsv(string,Char)
Utilities.parseDate(string,string,string)
Utilities.sleep(Integer)
Utilities.ungzip(BlobSource)
Utilities.unzip(BlobSource)
Utilities.zip(BlobSource[])
Utilities.zip(BlobSource[],string)
Utilities.jsonParse(string)
Utilities.jsonStringify(any)`;
